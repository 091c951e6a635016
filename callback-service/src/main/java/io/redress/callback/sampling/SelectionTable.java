package io.redress.callback.sampling;

import io.redress.callback.decision.Decided;
import io.redress.callback.decision.DecisionContract;
import io.redress.callback.decision.DecisionContract.Field;
import io.redress.callback.decision.DecisionTables;
import io.redress.callback.decision.DecisionUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The table that says who is called, who is sampled and who is left out. */
@ApplicationScoped
class SelectionTable implements DecisionUser {

  private static final String KEY = "callback-selection";

  private final DecisionTables tables;

  SelectionTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public DecisionContract contract() {
    return new DecisionContract(
        KEY,
        "Who is called",
        List.of(
            Field.text("tier"),
            Field.number("escalationLevel"),
            Field.flag("repeat"),
            Field.flag("highFrequency"),
            Field.text("lane"),
            Field.text("categoryGroup")),
        List.of(
            Field.text("decision", "CALL", "SAMPLE", "SKIP"),
            Field.text(
                    "reason", "VIP", "KEY_ACCOUNT", "ESCALATED", "REPEAT", "HIGH_FREQUENCY", "RULE")
                .orNothing(),
            Field.number("share").orNothing()));
  }

  Verdict judge(Candidate candidate) {
    Decided decided =
        tables.decide(
            KEY,
            Map.of(
                "tier", candidate.tier(),
                "escalationLevel", candidate.escalationLevel(),
                "repeat", candidate.repeat(),
                "highFrequency", candidate.highFrequency(),
                "lane", candidate.lane(),
                "categoryGroup", candidate.categoryGroup()));
    String reason = decided.text("reason");
    return new Verdict(
        Verdict.Kind.valueOf(decided.text("decision")),
        reason == null ? null : SelectionReason.valueOf(reason),
        decided.number("share"),
        decided.version());
  }
}
