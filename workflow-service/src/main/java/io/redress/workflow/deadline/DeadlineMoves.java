package io.redress.workflow.deadline;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Lifecycle;
import io.redress.workflow.deadline.Deadline.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Moves the running deadlines of a case, and their timers with them, in one transaction. */
@ApplicationScoped
public class DeadlineMoves {
  private final DeadlineEvents events;
  private final Lifecycle lifecycle;
  private final DueTimes times;
  private final ClockStops stops;
  private final Clock clock;

  DeadlineMoves(
      DeadlineEvents events, Lifecycle lifecycle, DueTimes times, ClockStops stops, Clock clock) {
    this.events = events;
    this.lifecycle = lifecycle;
    this.times = times;
    this.stops = stops;
    this.clock = clock;
  }

  /** The lane was raised: the running clocks are due by the faster level where it is earlier. */
  public void raised(CaseFile file) {
    for (Deadline deadline : running(file)) {
      if (deadline.counting.known() && times.isClock(file, deadline.name)) {
        move(
            file,
            deadline,
            times.raised(
                file,
                deadline.name,
                deadline.percent,
                deadline.startedAt,
                deadline.counting,
                deadline.dueAt));
      }
    }
  }

  /** The lane was lowered: the running clocks are due by the slower level, as far as promised. */
  public void lowered(CaseFile file) {
    for (Deadline deadline : running(file)) {
      if (deadline.counting.known() && times.isClock(file, deadline.name)) {
        move(
            file,
            deadline,
            times.lowered(
                file, deadline.name, deadline.percent, deadline.startedAt, deadline.counting));
      }
    }
  }

  /** The first-responsible department changed: from now on its clocks are that department's. */
  public void firstResponsibleChanged(CaseFile file) {
    for (Deadline deadline : running(file)) {
      if ((deadline.statutoryUntil != null || Clocks.isOfFirstResponsible(deadline.name))
          && !file.firstDepartment.equals(deadline.department)) {
        deadline.department = file.firstDepartment;
        events.tell(file, deadline, "deadline.set", clock.instant(), null);
      }
    }
  }

  /** Calendars or pauses changed: the running clocks are due when they are due now. */
  public void recounted(CaseFile file) {
    for (Deadline deadline : running(file)) {
      if (deadline.counting.known()) {
        move(
            file,
            deadline,
            times.recounted(
                file, deadline.name, deadline.percent, deadline.startedAt, deadline.counting));
      }
    }
  }

  /** Those that wait for the customer first: with them ends the pause that others leave out. */
  private List<Deadline> running(CaseFile file) {
    return Deadline.<Deadline>list(
            "complaintId = ?1 and state = ?2 order by id", file.complaintId, State.RUNNING)
        .stream()
        .sorted(Comparator.comparing((Deadline deadline) -> !deadline.isWaitForCustomer()))
        .toList();
  }

  /** The timer of a deadline comes when that is due, and not when the engine thought. */
  void moveTimer(Deadline deadline, Instant thought) {
    if (!deadline.dueAt.equals(thought)) {
      lifecycle.moveTimer(deadline.jobId, deadline.dueAt);
    }
  }

  /** A deadline is due at another time, and its timer with it. */
  void move(CaseFile file, Deadline deadline, Instant dueAt) {
    if (dueAt.equals(deadline.dueAt)) {
      return;
    }
    deadline.dueAt = dueAt;
    if (deadline.statutoryUntil == null) {
      lifecycle.moveTimer(deadline.jobId, dueAt);
    } else {
      deadline.actAt = dueAt;
    }
    if (deadline.isPromiseToResolve()) {
      file.resolveDueAt = dueAt;
    }
    if (deadline.isWaitForCustomer()) {
      stops.moved(file, deadline);
    }
    events.tell(file, deadline, "deadline.set", clock.instant(), null);
  }
}
