package io.redress.callback.repair;

import io.redress.callback.decision.DecisionContract;
import io.redress.callback.decision.DecisionContract.Field;
import io.redress.callback.decision.DecisionTables;
import io.redress.callback.decision.DecisionUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The table that says in which phase a relationship is, from the customer's history. */
@ApplicationScoped
class PhaseTable implements DecisionUser {

  private static final String KEY = "relationship-phase";
  private static final String NONE = "NONE";
  private static final int NOBODY_SAID = -1;

  private final DecisionTables tables;

  PhaseTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public DecisionContract contract() {
    return new DecisionContract(
        KEY,
        "In which phase a relationship is",
        List.of(
            Field.number("customerDays"),
            Field.number("complaints"),
            Field.number("satisfied"),
            Field.number("dissatisfied"),
            Field.number("damageLevel"),
            Field.text("repair", NONE, "SATISFIED", "NEW_COMPLAINT")),
        List.of(Field.text("phase", "EXPLORING", "FORMING", "STABLE", "DECLINING")));
  }

  /**
   * The phase.
   *
   * @param relationship with its damage level as it is now
   * @param since what lies further back does not count
   */
  Phase phase(Relationship relationship, DamageFacts facts, Instant since, LocalDate today) {
    return Phase.valueOf(
        tables
            .decide(
                KEY,
                Map.of(
                    "customerDays",
                    days(relationship.customerSince, today),
                    "complaints",
                    facts.complaints(),
                    "satisfied",
                    facts.satisfied(),
                    "dissatisfied",
                    facts.dissatisfiedComplaints(),
                    "damageLevel",
                    relationship.level,
                    "repair",
                    relationship.outcomeSince(since).map(Enum::name).orElse(NONE)))
            .text("phase"));
  }

  private static int days(LocalDate since, LocalDate today) {
    return since == null ? NOBODY_SAID : (int) Math.max(0, ChronoUnit.DAYS.between(since, today));
  }
}
