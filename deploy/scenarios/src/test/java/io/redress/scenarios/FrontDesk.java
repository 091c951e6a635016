package io.redress.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Where complaints are registered, each of another customer. */
final class FrontDesk {
  /** Not the numbers of the sample, nor those of the tour. */
  private static final long FIRST_NUMBER = 15_500_000_000L;

  private final StartedSuite suite;
  private final Colleague agent;
  private long registered;

  /**
   * A desk.
   *
   * @param series of numbers, another one for each scenario
   */
  FrontDesk(StartedSuite suite, int series) {
    this.suite = suite;
    this.agent = suite.colleague("agent.mei", "customer-care", "agent");
    this.registered = series * 1_000L;
  }

  /** Registers a complaint of somebody who never complained before; the answer. */
  JsonNode register(String category, String tier, String title) {
    registered++;
    return agent.create(
        suite.intake("/complaints"),
        Map.of(
            "channel",
            "HOTLINE",
            "customer",
            Map.of(
                "number",
                String.valueOf(FIRST_NUMBER + registered),
                "name",
                "Wang",
                "tier",
                tier,
                "branch",
                "north"),
            "category",
            category,
            "title",
            title,
            "description",
            "Since last Tuesday, every evening",
            "expectation",
            "That it works"));
  }
}
