package io.redress.callback.visit;

import io.redress.callback.decision.Decided;
import io.redress.callback.decision.DecisionContract;
import io.redress.callback.decision.DecisionContract.Field;
import io.redress.callback.decision.DecisionTables;
import io.redress.callback.decision.DecisionUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table that says whom to visit, and whom first. */
@ApplicationScoped
class VisitTable implements DecisionUser {

  private static final String KEY = "visit-selection";

  private final DecisionTables tables;

  VisitTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public DecisionContract contract() {
    return new DecisionContract(
        KEY,
        "Whom to visit",
        List.of(
            Field.text("tier"),
            Field.flag("repeat"),
            Field.flag("concentrated"),
            Field.number("escalationLevel"),
            Field.text("categoryGroup")),
        List.of(Field.text("decision", "VISIT", "NONE"), Field.number("priority").orNothing()));
  }

  /** The priority of a visit, the smaller the sooner; empty where none is worth it. */
  Optional<Integer> priority(CaseLine line) {
    Decided decided =
        tables.decide(
            KEY,
            Map.of(
                "tier", line.tier(),
                "repeat", line.repeat(),
                "concentrated", line.concentrated(),
                "escalationLevel", line.escalationLevel(),
                "categoryGroup", line.categoryGroup()));
    if (!"VISIT".equals(decided.text("decision"))) {
      return Optional.empty();
    }
    Double priority = decided.number("priority");
    return Optional.of(priority == null ? 9 : priority.intValue());
  }
}
