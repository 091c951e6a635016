package io.redress.workflow.process;

import io.redress.workflow.casefile.Lane;
import io.redress.workflow.deadline.ServiceLevel;
import io.redress.workflow.deadline.ServiceLevels;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The service-level table, read by the engine's decisions. */
@ApplicationScoped
class EngineServiceLevels implements ServiceLevels {
  private static final String CALENDAR = "calendar";
  private final DecisionsWord decisions;

  EngineServiceLevels(DecisionsWord decisions) {
    this.decisions = decisions;
  }

  @Override
  public ServiceLevel of(Lane lane, String category, String tier) {
    Map<String, Object> row =
        decisions.evaluate(
            "service-level", Map.of("lane", lane.name(), "category", category, "tier", tier));
    Map<String, Duration> durations = new HashMap<>();
    row.forEach(
        (name, value) -> {
          if (!name.equals(CALENDAR)) {
            durations.put(name, duration(name, value));
          }
        });
    return new ServiceLevel(String.valueOf(row.get(CALENDAR)), durations);
  }

  private static Duration duration(String name, Object value) {
    try {
      return Duration.parse(String.valueOf(value));
    } catch (DateTimeException e) {
      throw new IllegalStateException("The service level " + name + " is no duration", e);
    }
  }
}
