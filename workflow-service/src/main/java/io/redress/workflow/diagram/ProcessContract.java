package io.redress.workflow.diagram;

import io.redress.workflow.casefile.Lane;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the product counts on in the diagrams of one process, and what they may speak of. Each
 * process that comes with the product has one, chosen by the id of the process in the file. Source:
 * docs/process-contract.md.
 *
 * @param key id of the process in the diagram
 * @param about what one instance is about, for people
 * @param startedBy what starts one: a sentence for people
 * @param ofCases whether each instance is a case, with work items, deadlines, counts of where it
 *     waits, shares of a version and migrations
 */
public record ProcessContract(
    String key,
    String about,
    String startedBy,
    boolean ofCases,
    Messages messages,
    Speech speech,
    Variables variables,
    Steps steps) {

  /**
   * The messages that are sent to it.
   *
   * @param starts each has exactly one start event
   * @param received may be waited for inside
   * @param awaited those of them that something inside must wait for
   * @param ending must end the process, wherever it is
   */
  record Messages(
      Set<String> starts, Set<String> received, Set<String> awaited, Set<String> ending) {
    boolean isSent(String message) {
      return starts.contains(message) || received.contains(message) || ending.contains(message);
    }

    /** Whether one begins an instance and nothing else. */
    boolean onlyStarts(String message) {
      return starts.contains(message) && !received.contains(message);
    }
  }

  /**
   * What it may call.
   *
   * @param beans of the vocabulary; none belongs to two processes
   * @param timers words, {@code bean.method}, that a timer may wait for
   * @param must words of which each has to be called somewhere
   */
  record Speech(Set<String> beans, Set<String> timers, Set<String> must) {}

  /**
   * What its expressions may read beside its own forms and tables.
   *
   * @param kept forms and tables leave them alone
   * @param shared a form or table may set them as well
   * @param departments those of either that hold one department
   * @param roles those of either that hold a role
   * @param values those of which all that they can ever be is known
   */
  record Variables(
      Set<String> kept,
      Set<String> shared,
      Set<String> departments,
      Set<String> roles,
      Map<String, Set<String>> values) {}

  /**
   * What its steps are and have.
   *
   * @param forPeople whether there are user tasks
   * @param properties that mean something
   * @param required that steps must have
   * @param disposed whether an end has to say how it ended
   */
  record Steps(
      boolean forPeople, Set<String> properties, List<Required> required, boolean disposed) {}

  /**
   * A property that each step of a kind must have.
   *
   * @param step as BPMN names it
   * @param oneOf of which one must be there
   * @param rule that is broken where none is
   */
  record Required(String step, Set<String> oneOf, String rule, String message, String mend) {}

  /** The life of a complaint. */
  public static final ProcessContract LIFECYCLE =
      new ProcessContract(
          "complaint-lifecycle",
          "case",
          "A case needs a complaint: register one (POST /api/v1/complaints of intake-service), and"
              + " it runs on the active version.",
          true,
          new Messages(
              Set.of("complaint.registered", "complaint.reopened"),
              Set.of(
                  "complaint.urged",
                  "complaint.updated",
                  "complaint.repeated",
                  "complaint.withdrawn",
                  "complaint.resolvedOnTheSpot",
                  "callback.completed",
                  "visit.followUpRequested"),
              Set.of("callback.completed", "complaint.withdrawn"),
              Set.of("case.closedByException")),
          new Speech(
              Set.of(
                  "deadlines",
                  "caseFile",
                  "responsibility",
                  "escalation",
                  "decisions",
                  "resolution",
                  "callbacks",
                  "customer",
                  "departments"),
              Set.of("deadlines.due"),
              Set.of()),
          new Variables(
              Set.of(
                  "complaintId",
                  "tier",
                  "category",
                  "categoryGroup",
                  "firstDepartment",
                  "firstPerson",
                  "lane",
                  "round",
                  "returns",
                  "dissatisfied",
                  "escalationLevel",
                  "verified",
                  "contactMade",
                  "ownerFinal",
                  "processRole",
                  "dispatchSure",
                  "compensationNeedsApproval",
                  "urges",
                  "withdrawalReason",
                  "callbackResult",
                  "followUpDepartment",
                  "followUpUntil",
                  "closedBy"),
              Set.of("leadDepartment", "cooperatingDepartments", "compensation"),
              Set.of("firstDepartment", "leadDepartment", "followUpDepartment"),
              Set.of("processRole"),
              Map.of(
                  "lane",
                  Arrays.stream(Lane.values()).map(Lane::name).collect(Collectors.toSet()),
                  "processRole",
                  Set.of("handler", "head"))),
          new Steps(
              true,
              Set.of("stage", "department", "role", "background", "notBy", "disposition"),
              List.of(
                  new Required(
                      "userTask",
                      Set.of("stage"),
                      "stage",
                      "The user task names no stage.",
                      "Give it the property stage."),
                  new Required(
                      "userTask",
                      Set.of("department", "role"),
                      "responsible",
                      "The user task names neither department nor role.",
                      "Give it the property department or role, so that it is in somebody's"
                          + " inbox.")),
              true));

  /** The way of a warning upward. */
  public static final ProcessContract WARNING =
      withoutCases(
          "warning",
          "warning",
          "A warning starts by itself when analytics-service raises it, and runs on the active"
              + " version.",
          new Messages(
              Set.of("warning.raised"),
              Set.of("warning.raised", "warning.acknowledged"),
              Set.of("warning.raised", "warning.acknowledged"),
              Set.of("warning.ended")),
          new Speech(Set.of("warnings"), Set.of(), Set.of("warnings.tell")));

  /** The way of a step of a repair plan to done. */
  public static final ProcessContract REPAIR =
      withoutCases(
          "repair",
          "step of a repair plan",
          "A step of a repair plan starts by itself when callback-service plans it, and runs on the"
              + " active version.",
          new Messages(
              Set.of("repair.planned"),
              Set.of("repair.stepMoved"),
              Set.of("repair.stepMoved"),
              Set.of("repair.stepEnded")),
          new Speech(
              Set.of("repairs"), Set.of("repairs.due"), Set.of("repairs.due", "repairs.tell")));

  /** Every process, in the order in which they are listed. */
  public static final List<ProcessContract> ALL = List.of(LIFECYCLE, WARNING, REPAIR);

  /** That of a process; nothing where nobody deploys one of that key. */
  public static Optional<ProcessContract> of(String key) {
    return ALL.stream().filter(contract -> contract.key.equals(key)).findFirst();
  }

  /** Whether its diagrams may speak to a bean of the vocabulary. */
  public boolean speaksTo(String bean) {
    return speech.beans().contains(bean);
  }

  /** Nobody has work by it, nothing is said of its steps, and nothing is kept in variables. */
  private static ProcessContract withoutCases(
      String key, String about, String startedBy, Messages messages, Speech speech) {
    return new ProcessContract(
        key,
        about,
        startedBy,
        false,
        messages,
        speech,
        new Variables(Set.of(), Set.of(), Set.of(), Set.of(), Map.of()),
        new Steps(false, Set.of(), List.of(), false));
  }
}
