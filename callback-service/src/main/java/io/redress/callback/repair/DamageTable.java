package io.redress.callback.repair;

import io.redress.callback.decision.DecisionContract;
import io.redress.callback.decision.DecisionContract.Field;
import io.redress.callback.decision.DecisionTables;
import io.redress.callback.decision.DecisionUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The table that says how much damage was done, 0 to 4. */
@ApplicationScoped
class DamageTable implements DecisionUser {

  private static final String KEY = "damage-level";
  private static final int WORST = 4;

  private final DecisionTables tables;

  DamageTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public DecisionContract contract() {
    return new DecisionContract(
        KEY,
        "How much damage was done",
        List.of(
            Field.number("painPoints"),
            Field.number("gap"),
            Field.number("repeats"),
            Field.number("escalationLevel"),
            Field.flag("dissatisfied")),
        List.of(Field.number("level")));
  }

  int level(DamageFacts facts) {
    double level =
        tables
            .decide(
                KEY,
                Map.of(
                    "painPoints", facts.painPoints(),
                    "gap", facts.gap(),
                    "repeats", facts.repeats(),
                    "escalationLevel", facts.escalationLevel(),
                    "dissatisfied", facts.dissatisfied()))
            .number("level");
    return (int) Math.max(0, Math.min(WORST, level));
  }
}
