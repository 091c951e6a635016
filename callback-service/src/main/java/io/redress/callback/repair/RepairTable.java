package io.redress.callback.repair;

import io.redress.callback.decision.Decided;
import io.redress.callback.decision.DecisionContract;
import io.redress.callback.decision.DecisionContract.Field;
import io.redress.callback.decision.DecisionTables;
import io.redress.callback.decision.DecisionUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table that says what repairs a relationship, from damage level and phase. */
@ApplicationScoped
class RepairTable implements DecisionUser {

  private static final String KEY = "repair-plan";
  private static final String NOBODY = "none";

  /** Days from now on: no table makes a step that nobody sees in their working life. */
  private static final int LATEST = 366;

  /**
   * A step to be planned.
   *
   * @param owner role
   * @param days from the making of the plan
   */
  record Step(StepKind kind, String owner, int days) {}

  private final DecisionTables tables;

  RepairTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public DecisionContract contract() {
    return new DecisionContract(
        KEY,
        "What repairs the relationship",
        List.of(
            Field.number("level"),
            Field.text("phase", "EXPLORING", "FORMING", "STABLE", "DECLINING")),
        List.of(
            Field.text("apology", NOBODY, "agent", "supervisor", "head"),
            Field.flag("explanation"),
            Field.flag("measure"),
            Field.flag("compensation"),
            Field.number("days")));
  }

  /** The steps, in their order; at least the follow-up. */
  List<Step> steps(int level, Phase phase) {
    Decided decided = tables.decide(KEY, Map.of("level", level, "phase", phase.name()));
    int days = days(decided.number("days"));
    String owner = decided.text("apology");
    String doer = NOBODY.equals(owner) ? "agent" : owner;
    List<Step> steps = new ArrayList<>();
    if (!NOBODY.equals(owner)) {
      steps.add(new Step(StepKind.APOLOGY, doer, 1));
    }
    if (wanted(decided, "explanation")) {
      steps.add(new Step(StepKind.EXPLANATION, doer, Math.min(2, days)));
    }
    if (wanted(decided, "measure")) {
      steps.add(new Step(StepKind.MEASURE, doer, (days + 1) / 2));
    }
    if (wanted(decided, "compensation")) {
      steps.add(new Step(StepKind.COMPENSATION, doer, (days + 1) / 2));
    }
    steps.add(new Step(StepKind.FOLLOW_UP, doer, days));
    return List.copyOf(steps);
  }

  /** At least one; a table may say anything. */
  static int days(Number said) {
    return Math.max(1, Math.min(LATEST, said.intValue()));
  }

  private static boolean wanted(Decided decided, String output) {
    return Boolean.TRUE.equals(decided.outputs().get(output));
  }
}
