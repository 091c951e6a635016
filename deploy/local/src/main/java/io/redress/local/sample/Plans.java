package io.redress.local.sample;

import static io.redress.local.sample.Decision.choose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every way in which a sample complaint can be planned to go. */
final class Plans {
  /** A replaced reference: the complaint that this one doubles. */
  static final String THE_OTHER = "$other";

  /** Closed once, and then reported again by the same customer. */
  static final String REOPENED = "reopened";

  private static final String PROCESS = "task_process";
  private static final String VERIFY = "task_verify";
  private static final String DISPATCH = "task_dispatch";
  private static final String[] CALLED_OR_NOT = {"SATISFIED", "NOT_SAMPLED"};
  private static final Map<String, Plan> ALL = new LinkedHashMap<>();

  static {
    plain();
    detours();
    customers();
    ends();
  }

  private Plans() {}

  /**
   * The plan of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Plan named(String name) {
    Plan plan = ALL.get(name);
    if (plan == null) {
      throw new IllegalArgumentException("No plan is named " + name);
    }
    return plan;
  }

  static List<Plan> all() {
    return List.copyOf(ALL.values());
  }

  private static void plain() {
    add(Plan.of("resolved", "worked through; called if sampled", resolved(CALLED_OR_NOT)));
    add(Plan.of("called", "worked through, called, satisfied", resolved("SATISFIED")));
    add(Plan.of("so-so", "worked through, called, so-so", resolved("SO_SO")).answering("SO_SO"));
    add(
        Plan.of("on-the-spot", "answered by the agent at once", resolved(CALLED_OR_NOT))
            .starts(Start.ANSWERED_ON_THE_SPOT)
            .at(VERIFY, Decision.USUAL.once(Gate.CLOSED))
            .at(DISPATCH, Decision.USUAL.once(Gate.CLOSED)));
    add(
        Plan.of("escalated", "the resolve clock runs to level 3", resolved("SATISFIED").level(3))
            .at(PROCESS, Decision.USUAL.once(Gate.LEVEL_THREE)));
  }

  private static void detours() {
    Map<String, Object> vague = Map.of("reason", "The cause is missing: say what was measured.");
    Map<String, Object> foreign = Map.of("reason", "Not ours: another department owns this.");
    Map<String, Object> elsewhere = Map.of("leadDepartment", "network-maintenance");
    Map<String, Object> further = Map.of("leadDepartment", "it-support");
    add(
        Plan.of(
                "sent-back",
                "sent back at review, then approved",
                resolved(CALLED_OR_NOT).through("task_review"))
            .at("task_review", choose("sentBack", vague)));
    add(
        Plan.of(
                "returned-once",
                "returned by a department once",
                resolved(CALLED_OR_NOT).through("task_dispatch"))
            .at(PROCESS, choose("returned", foreign))
            .at(DISPATCH, choose("changed", elsewhere))
            .at(DISPATCH, choose("changed", further)));
    add(
        Plan.of(
                "returned-twice",
                "returned twice, a coordinator decides",
                resolved(CALLED_OR_NOT).through("task_decideOwner"))
            .at(PROCESS, choose("returned", foreign))
            .at(PROCESS, choose("returned", foreign))
            .at(DISPATCH, choose("changed", elsewhere))
            .at(DISPATCH, choose("changed", further))
            .at("task_decideOwner", choose("decided", Map.of("leadDepartment", "it-support"))));
    add(
        Plan.of(
                "cooperation",
                "three departments work together",
                resolved(CALLED_OR_NOT).through("task_cooperate"))
            .at(
                DISPATCH,
                choose(
                    "changed",
                    Map.of(
                        "leadDepartment",
                        "billing",
                        "cooperatingDepartments",
                        List.of("finance", "it-support")))));
    add(
        Plan.of(
                "compensation",
                "above the limit, the head approves",
                resolved(CALLED_OR_NOT).through("task_approveCompensation"))
            .at(
                PROCESS,
                choose(
                    "resolved",
                    Map.of("compensation", Map.of("amount", 250_000, "currency", "CNY")))));
  }

  private static void customers() {
    add(
        Plan.of(
                "urged",
                "urged twice, which raises the lane",
                resolved("SATISFIED", "NOT_SAMPLED").lane("GREEN"))
            .at(PROCESS, Decision.USUAL.precededBy(Act.URGE_TWICE).once(Gate.LANE_RAISED)));
    add(
        Plan.of("withdrawn", "withdrawn by the customer", End.of("WITHDRAWN"))
            .at(PROCESS, Decision.USUAL.precededBy(Act.WITHDRAW).once(Gate.CLOSED)));
    add(
        Plan.of(
                "incomplete",
                "asked, the customer answers by number and code",
                resolved(CALLED_OR_NOT))
            .at(
                VERIFY,
                choose("incomplete", Map.of("question", "Where and when do the calls drop?"))
                    .followedBy(Act.ANSWER_THE_QUESTION))
            .at(VERIFY, Decision.USUAL.once(Gate.CLOCK_RUNS_AGAIN)));
    add(
        Plan.of("reported-again", "reported again while open", resolved("SATISFIED"))
            .at(PROCESS, Decision.USUAL.once(Gate.REPORTED_AGAIN)));
    add(
        Plan.of("second-report", "joins the open first one", End.of(End.NO_CASE))
            .starts(Start.WHILE_FIRST_IS_OPEN));
    add(Plan.of(REOPENED, "reported again after closing", resolved("SATISFIED").rounds(2)));
    add(
        Plan.of("report-after-close", "reopens the first one", End.of(End.NO_CASE))
            .starts(Start.AFTER_FIRST_IS_CLOSED));
  }

  private static void ends() {
    add(
        Plan.of(
                "dissatisfied-once",
                "dissatisfied, then satisfied",
                resolved("SATISFIED").rounds(2).level(1))
            .answering("NO", "YES"));
    add(
        Plan.of(
                "final-position",
                "dissatisfied to the end",
                End.of("FINAL_POSITION").rounds(3).through("task_finalPosition"))
            .answering("NO"));
    add(
        Plan.of("not-reached", "three calls, a survey, seven days", End.of("NOT_REACHED"))
            .answering(Plan.SILENT));
    add(Plan.of("enquiry-at-desk", "an enquiry, answered at the desk", End.of(End.NO_CASE)));
    add(
        Plan.of("enquiry-found", "found to be an enquiry", End.of("ENQUIRY"))
            .at(
                VERIFY,
                choose("enquiry", Map.of("answer", "The form is on the page 'My contract'."))));
    add(
        Plan.of("duplicate", "found to double another one", End.of("DUPLICATE"))
            .starts(Start.BESIDE_ANOTHER)
            .at(VERIFY, choose("duplicate", Map.of("duplicateOf", THE_OTHER))));
  }

  private static End resolved(String... results) {
    return End.of("RESOLVED", results);
  }

  private static void add(Plan plan) {
    ALL.put(plan.name(), plan);
  }
}
