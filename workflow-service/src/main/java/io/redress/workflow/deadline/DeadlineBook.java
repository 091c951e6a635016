package io.redress.workflow.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.casefile.Lifecycle;
import io.redress.workflow.deadline.Deadline.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Keeps one row for every timer of a case, in the engine's own transaction: the row's due time is
 * the timer's. Called by listeners on every timer of every diagram; callers hold the case's lock.
 */
@ApplicationScoped
public class DeadlineBook implements PanacheRepositoryBase<Deadline, String> {
  /** The clock that a timer of a diagram counts on. */
  public record TimerClock(String name, int percent) {}

  private static final int WHOLE = 100;

  private final CaseJournal journal;
  private final Lifecycle lifecycle;
  private final Clock clock;

  DeadlineBook(CaseJournal journal, Lifecycle lifecycle, Clock clock) {
    this.journal = journal;
    this.lifecycle = lifecycle;
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
    deadline.department = responsible(file, timer.name());
    deadline.scopeInstanceId = scopeInstanceId;
    deadline.jobId = jobId;
    deadline.startedAt = Clocks.start(file, timer.name(), clock.instant());
    deadline.dueAt = dueAt;
    persist(deadline);
    if (timer.name().equals("resolve") && timer.percent() == WHOLE) {
      file.resolveDueAt = dueAt;
    }
    tell(file, deadline, "deadline.set", clock.instant(), null);
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

  private void fired(CaseFile file, Deadline deadline) {
    boolean whole = deadline.percent == WHOLE;
    end(deadline, whole ? State.BREACHED : State.WARNED);
    tell(
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
        end(file, deadline, State.CANCELLED, "deadline.cancelled");
      } else {
        end(file, deadline, State.MET, "deadline.met");
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
      end(file, deadline, State.MET, "deadline.met");
    }
  }

  /** Looks up again when the running clocks are due; a timer is moved to an earlier time only. */
  public void recompute(CaseFile file) {
    for (Deadline deadline :
        list("complaintId = ?1 and state = ?2", file.complaintId, State.RUNNING)) {
      if (file.serviceLevel.of(deadline.name).isEmpty()) {
        continue;
      }
      Instant dueAt =
          Clocks.due(file.serviceLevel, deadline.name, deadline.percent, deadline.startedAt);
      if (dueAt.isBefore(deadline.dueAt)) {
        deadline.dueAt = dueAt;
        lifecycle.moveTimer(deadline.jobId, dueAt);
        if (deadline.name.equals("resolve") && deadline.percent == WHOLE) {
          file.resolveDueAt = dueAt;
        }
        tell(file, deadline, "deadline.set", clock.instant(), null);
      }
    }
  }

  /** All deadlines of a case, oldest first. */
  public List<Deadline> of(String complaintId) {
    return list("complaintId = ?1 order by id", complaintId);
  }

  private void end(CaseFile file, Deadline deadline, State state, String type) {
    end(deadline, state);
    if (deadline.percent == WHOLE) {
      tell(file, deadline, type, deadline.endedAt, null);
    }
  }

  private void end(Deadline deadline, State state) {
    deadline.state = state;
    deadline.endedAt = clock.instant();
  }

  private void tell(CaseFile file, Deadline deadline, String type, Instant at, Integer level) {
    journal
        .fact(file, type)
        .with("deadlineId", deadline.id)
        .with("deadline", deadline.name)
        .with("percent", deadline.percent)
        .with("element", deadline.element)
        .with("round", deadline.round)
        .with("startedAt", deadline.startedAt)
        .with("dueAt", deadline.dueAt)
        .with("department", deadline.department)
        .with("level", level)
        .with("at", at)
        .record();
  }

  /** 50 % and 80 % warn at level 1; past the deadline, 150 % is level 3. */
  private static int level(int percent) {
    return percent < 100 ? 1 : 3;
  }

  private static String responsible(CaseFile file, String clock) {
    return switch (clock) {
      case "firstContact", "progress" -> file.firstDepartment;
      case "verify" -> null;
      default -> file.leadDepartment;
    };
  }
}
