package io.redress.workflow.workitem;

import io.redress.kit.paging.Cursor;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.workitem.WorkItem.State;
import io.redress.workflow.workitem.WorkItemAccessPolicy.Worker;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a list of work items is asked for, as the request words it; null members do not narrow.
 *
 * @param state OPEN, CLAIMED, COMPLETED, CANCELLED, several separated by commas; OPEN,CLAIMED if
 *     null
 * @param dueBefore only items due before this time with zone
 * @param mine only what the worker holds
 * @param delegated only what the worker has done by somebody else
 * @param overdue only items that were due before now
 */
record WorkItemQuery(
    String department,
    String role,
    String assignee,
    String stage,
    String lane,
    String complaintId,
    String state,
    String dueBefore,
    String dueAfter,
    String ticketNumber,
    String element,
    boolean unassigned,
    boolean mine,
    boolean delegated,
    boolean overdue,
    String cursor) {
  /**
   * The filter for somebody: their own department's work, all work for supervisors.
   *
   * @throws ProblemException for another department's work, and for values that are not known
   */
  WorkItems.Filter filter(Worker worker, Instant now) {
    if (mine && unassigned || (mine || unassigned) && assignee != null) {
      throw ProblemException.invalid(
          "assignee", "or mine or unassigned may be asked for", "Send one of the three.");
    }
    Instant before = time("dueBefore", dueBefore);
    return new WorkItems.Filter(
        department(worker),
        role,
        mine ? worker.user() : assignee,
        stage,
        lane(lane),
        complaintId,
        states(state),
        overdue && (before == null || now.isBefore(before)) ? now : before,
        time("dueAfter", dueAfter),
        ticketNumber,
        element,
        unassigned,
        delegated ? worker.user() : null);
  }

  /** The item behind which the page begins; null for the first page. */
  WorkItems.After after() {
    if (cursor == null) {
      return null;
    }
    List<String> keys = Cursor.decode(cursor, 2);
    return new WorkItems.After(Cursor.instant(keys.get(0)), keys.get(1));
  }

  private String department(Worker worker) {
    if (worker.isSupervisor()) {
      return department;
    }
    if (worker.department() == null
        || department != null && !department.equals(worker.department())) {
      throw ProblemException.of(
          CommonProblem.FORBIDDEN, "Only supervisors see the work of other departments.");
    }
    return worker.department();
  }

  private static Set<State> states(String text) {
    if (text == null || text.isBlank()) {
      return EnumSet.of(State.OPEN, State.CLAIMED);
    }
    EnumSet<State> states = EnumSet.noneOf(State.class);
    for (String part : text.split(",")) {
      states.add(
          Arrays.stream(State.values())
              .filter(state -> state.name().equals(part.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      ProblemException.invalid(
                          "state", "is unknown", "OPEN, CLAIMED, COMPLETED or CANCELLED.")));
    }
    return states;
  }

  private static Lane lane(String text) {
    return text == null
        ? null
        : Arrays.stream(Lane.values())
            .filter(lane -> lane.name().equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        "lane", "is unknown", "STANDARD, GREEN or EMERGENCY."));
  }

  private static Instant time(String name, String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid(
          name, "is not a time with zone", "For example 2026-11-22T08:00:00+08:00.");
    }
  }
}
