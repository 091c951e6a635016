package io.redress.workflow.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.RecountCase;
import io.redress.workflow.deadline.Deadline.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps one row for every timer of a case, in the engine's own transaction: the row's due time is
 * the timer's. Called by listeners on every timer of every diagram; callers hold the case's lock.
 */
@ApplicationScoped
public class DeadlineBook implements PanacheRepositoryBase<Deadline, String> {
  /** The clock that a timer of a diagram counts on. */
  public record TimerClock(String name, int percent) {}

  private final DeadlineEvents events;
  private final RecountCase recount;
  private final DueTimes times;
  private final ClockStops stops;
  private final Clock clock;

  DeadlineBook(
      DeadlineEvents events, RecountCase recount, DueTimes times, ClockStops stops, Clock clock) {
    this.events = events;
    this.recount = recount;
    this.times = times;
    this.stops = stops;
    this.clock = clock;
  }

  /** A timer began to wait. */
  public void set(
      CaseFile file,
      String element,
      TimerClock timer,
      String scopeInstanceId,
      String jobId,
      Instant dueAt) {
    Deadline deadline = new Deadline();
    deadline.id = Ids.next();
    deadline.complaintId = file.complaintId;
    deadline.name = timer.name();
    deadline.percent = timer.percent();
    deadline.element = element;
    deadline.round = file.round;
    deadline.department = Clocks.shownFor(file, timer.name());
    deadline.scopeInstanceId = scopeInstanceId;
    deadline.jobId = jobId;
    deadline.startedAt = times.start(file, timer.name());
    deadline.dueAt = dueAt;
    if (times.isClock(file, timer.name())) {
      deadline.counting = counting(file, deadline);
    }
    begun(file, deadline);
  }

  /** A timer waits in the place of another one that was cancelled; the deadline is prepared. */
  void again(CaseFile file, Deadline deadline) {
    deadline.id = Ids.next();
    deadline.complaintId = file.complaintId;
    deadline.round = file.round;
    deadline.department = Clocks.shownFor(file, deadline.name);
    begun(file, deadline);
  }

  private void begun(CaseFile file, Deadline deadline) {
    persist(deadline);
    if (deadline.isPromiseToResolve()) {
      file.resolveDueAt = deadline.dueAt;
    }
    events.tell(file, deadline, "deadline.set", clock.instant(), null);
    if (deadline.isWaitForCustomer()) {
      stops.customerAsked(file, deadline);
      recount.recount(file);
    }
  }

  /** The timer of an element came: the one of that scope, where the scope is known. */
  public void fired(CaseFile file, String element, String scopeInstanceId) {
    find(
            "complaintId = ?1 and element = ?2 and scopeInstanceId = ?3",
            file.complaintId,
            element,
            scopeInstanceId)
        .firstResultOptional()
        .ifPresent(deadline -> fired(file, deadline));
  }

  /**
   * The timer of an element came. Of several, the one that is due first; where the timer itself
   * ended the scope it waited on, its deadline has just been cancelled with it.
   */
  public void fired(CaseFile file, String element) {
    find(
            "complaintId = ?1 and element = ?2 and state = ?3 order by dueAt, id",
            file.complaintId,
            element,
            State.RUNNING)
        .firstResultOptional()
        .or(
            () ->
                find(
                        "complaintId = ?1 and element = ?2 and state = ?3 order by endedAt desc, id"
                            + " desc",
                        file.complaintId,
                        element,
                        State.CANCELLED)
                    .firstResultOptional())
        .ifPresent(deadline -> fired(file, deadline));
  }

  /** A deadline came: a breach, or a warning for a part of the time. */
  void fired(CaseFile file, Deadline deadline) {
    boolean whole = deadline.isWhole();
    end(file, deadline, whole ? State.BREACHED : State.WARNED);
    events.tell(
        file,
        deadline,
        whole ? "deadline.breached" : "deadline.warned",
        deadline.endedAt,
        whole ? null : level(deadline.percent));
  }

  /**
   * The scope that timers waited on has ended.
   *
   * @param cancelled because the case went another way, not because its work was done
   */
  public void scopeEnded(CaseFile file, String scopeInstanceId, boolean cancelled) {
    for (Deadline deadline :
        list("scopeInstanceId = ?1 and state = ?2", scopeInstanceId, State.RUNNING)) {
      if (cancelled) {
        cancelled(file, deadline);
      } else {
        met(file, deadline);
      }
    }
  }

  /** What a clock watches was done, while its timers wait on for the end of their scope. */
  public void met(CaseFile file, String clockName) {
    for (Deadline deadline :
        list(
            "complaintId = ?1 and name = ?2 and state = ?3",
            file.complaintId,
            clockName,
            State.RUNNING)) {
      met(file, deadline);
    }
  }

  /** What a deadline watched is done. */
  void met(CaseFile file, Deadline deadline) {
    end(file, deadline, State.MET, "deadline.met");
  }

  /** The case of a deadline went another way. */
  void cancelled(CaseFile file, Deadline deadline) {
    end(file, deadline, State.CANCELLED, "deadline.cancelled");
  }

  /**
   * A diagram may have no timer any more for the time to resolve: then the case has no such time.
   */
  void promisedToResolve(CaseFile file) {
    file.resolveDueAt =
        running(file.complaintId).stream()
            .filter(Deadline::isPromiseToResolve)
            .map(deadline -> deadline.dueAt)
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  /** A deadline without a timer began to run. */
  void told(CaseFile file, Deadline deadline) {
    events.tell(file, deadline, "deadline.set", clock.instant(), null);
  }

  /** The timer's due time came from the same clock; where it did not, it is counted anew soon. */
  private Counting counting(CaseFile file, Deadline deadline) {
    Counting counting = times.begin(file, deadline.name);
    Instant due =
        times.due(file, deadline.name, deadline.percent, deadline.startedAt, counting.level());
    if (!due.equals(deadline.dueAt)) {
      counting.calendarVersion = Counting.STALE;
    }
    return counting;
  }

  /** Whether a timer has its deadline already. */
  boolean hasTimer(CaseFile file, String jobId) {
    return count("complaintId = ?1 and jobId = ?2", file.complaintId, jobId) > 0;
  }

  /** Whether the timer of an element came in a scope that has not ended since. */
  boolean hasCome(CaseFile file, String element, String scopeInstanceId) {
    return count(
            "complaintId = ?1 and element = ?2 and scopeInstanceId = ?3 and state in (?4, ?5)",
            file.complaintId,
            element,
            scopeInstanceId,
            State.WARNED,
            State.BREACHED)
        > 0;
  }

  /** The deadlines of a case after one, oldest first. */
  public List<Deadline> page(String complaintId, String after, int limit) {
    return find("complaintId = ?1 and id > ?2 order by id", complaintId, after == null ? "" : after)
        .range(0, limit - 1)
        .list();
  }

  /** The deadlines by which the rounds of a case are or were to be resolved, oldest first. */
  public List<Deadline> toResolve(String complaintId) {
    return list(
        "complaintId = ?1 and name = ?2 and percent = 100 order by id",
        complaintId,
        DueTimes.RESOLVE);
  }

  /** Those whose timers wait, oldest first. */
  public List<Deadline> running(String complaintId) {
    return list("complaintId = ?1 and state = ?2 order by id", complaintId, State.RUNNING);
  }

  private void end(CaseFile file, Deadline deadline, State state, String type) {
    end(file, deadline, state);
    if (deadline.isWhole()) {
      events.tell(file, deadline, type, deadline.endedAt, null);
    }
  }

  private void end(CaseFile file, Deadline deadline, State state) {
    deadline.state = state;
    deadline.endedAt = clock.instant();
    deadline.actAt = null;
    if (deadline.isWaitForCustomer() && stops.answered(file, deadline)) {
      recount.recount(file);
    }
  }

  /** 50 % and 80 % warn at level 1; past the deadline, 150 % is level 3. */
  private static int level(int percent) {
    return percent < 100 ? 1 : 3;
  }
}
