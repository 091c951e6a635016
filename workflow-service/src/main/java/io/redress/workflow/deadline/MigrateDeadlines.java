package io.redress.workflow.deadline;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.casefile.Lifecycle;
import io.redress.workflow.deadline.Deadline.State;
import io.redress.workflow.deadline.DeadlineBook.TimerClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps deadlines in step with the timers of a case that changed to another version of its diagram,
 * in the same transaction: every timer that waits has its deadline with the same due time, and no
 * deadline runs without its timer. Callers hold the case's lock.
 */
@ApplicationScoped
public class MigrateDeadlines {
  /** What the later version says of a timer's time. */
  public enum Change {
    /** The same. */
    KEEP,
    /** A duration that differs. */
    SHIFT,
    /** Something else. */
    RECOMPUTE,
    /** There was no such timer. */
    NEW
  }

  /**
   * A timer that waits after the change.
   *
   * @param scope the visit on which it waits
   * @param dueAt when the engine would let it come
   * @param shift how much longer it waits, of {@link Change#SHIFT}
   * @param length of {@link Change#RECOMPUTE}, where the version says a plain duration; or null
   */
  public record MigratedTimer(
      String jobId,
      String element,
      TimerClock clock,
      String scope,
      Instant dueAt,
      Change change,
      Duration shift,
      Wait length) {}

  /** How long a timer waits, from when it began to. */
  public record Wait(Instant since, Duration length) {
    Instant end() {
      return since.plus(length);
    }
  }

  private final DeadlineBook book;
  private final DeadlineMoves moves;
  private final Lifecycle lifecycle;
  private final DueTimes times;
  private final CaseJournal journal;
  private final Clock clock;

  MigrateDeadlines(
      DeadlineBook book,
      DeadlineMoves moves,
      Lifecycle lifecycle,
      DueTimes times,
      CaseJournal journal,
      Clock clock) {
    this.book = book;
    this.moves = moves;
    this.lifecycle = lifecycle;
    this.times = times;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The case has changed: these are all timers that wait now.
   *
   * @throws NoSuchClockException where one counts on a clock that the case does not have
   */
  public void migrated(CaseFile file, List<MigratedTimer> timers) {
    Map<String, MigratedTimer> byJob =
        timers.stream().collect(Collectors.toMap(MigratedTimer::jobId, Function.identity()));
    boolean promised = false;
    for (Deadline deadline : book.running(file.complaintId)) {
      promised |= deadline.isPromiseToResolve();
      if (deadline.statutoryUntil == null) {
        MigratedTimer timer = byJob.get(deadline.jobId);
        if (timer == null) {
          book.cancelled(file, deadline);
          if (deadline.isWaitForCustomer()) {
            stillAsked(file, null);
          }
        } else {
          changed(file, deadline, timer);
        }
      }
    }
    timers.stream()
        .filter(timer -> timer.change() == Change.NEW)
        .filter(timer -> !book.hasTimer(file, timer.jobId()))
        .forEach(timer -> began(file, timer));
    if (promised) {
      book.promisedToResolve(file);
    }
  }

  private void changed(CaseFile file, Deadline deadline, MigratedTimer timer) {
    boolean named = !deadline.name.equals(deadline.element);
    if (named ? !deadline.name.equals(timer.clock().name()) : isNamed(timer)) {
      book.cancelled(file, deadline);
      Deadline next = again(file, timer, earlier(file, timer).orElse(deadline));
      if (deadline.isWaitForCustomer() || next.isWaitForCustomer()) {
        stillAsked(file, next.dueAt);
      }
      return;
    }
    deadline.element = timer.element();
    deadline.name = timer.clock().name();
    deadline.percent = timer.clock().percent();
    switch (timer.change()) {
      case SHIFT -> moves.move(file, deadline, deadline.dueAt.plus(timer.shift()));
      case RECOMPUTE -> moves.move(file, deadline, recomputed(file, deadline, timer));
      default -> {
        // It comes when it would have come.
      }
    }
  }

  private Instant recomputed(CaseFile file, Deadline deadline, MigratedTimer timer) {
    return deadline.counting.known()
        ? times.recounted(
            file, deadline.name, deadline.percent, deadline.startedAt, deadline.counting)
        : timer.length() == null ? timer.dueAt() : timer.length().end();
  }

  private static boolean isNamed(MigratedTimer timer) {
    return !timer.clock().name().equals(timer.element());
  }

  /**
   * A timer that was there before a change that is undone goes on as if it had waited on; one that
   * has come there before does not come again.
   */
  private void began(CaseFile file, MigratedTimer timer) {
    if (book.hasCome(file, timer.element(), timer.scope())) {
      lifecycle.dropTimer(timer.jobId());
      return;
    }
    earlier(file, timer)
        .ifPresentOrElse(
            before -> {
              Deadline next = again(file, timer, before);
              if (next.isWaitForCustomer()) {
                stillAsked(file, next.dueAt);
              }
            },
            () ->
                book.set(
                    file,
                    timer.element(),
                    timer.clock(),
                    timer.scope(),
                    timer.jobId(),
                    timer.dueAt()));
  }

  private Deadline again(CaseFile file, MigratedTimer timer, Deadline before) {
    Deadline next = new Deadline();
    next.element = timer.element();
    next.name = timer.clock().name();
    next.percent = timer.clock().percent();
    next.scopeInstanceId = before.scopeInstanceId;
    next.jobId = timer.jobId();
    next.startedAt = before.startedAt;
    next.dueAt = timer.dueAt();
    boolean same = next.name.equals(before.name);
    if (isNamed(timer)) {
      boolean resumes = same && before.counting.known();
      next.startedAt = same ? before.startedAt : Clocks.start(file, next.name, before.startedAt);
      next.counting = resumes ? before.counting.copy() : times.begin(file, next.name);
      next.dueAt = times.resumed(file, next.name, next.percent, next.startedAt, next.counting);
    } else if (same && isNear(before.dueAt, timer.length())) {
      next.dueAt = before.dueAt;
    } else if (timer.length() != null) {
      next.startedAt = timer.length().since();
      next.dueAt = timer.length().end();
    }
    book.again(file, next);
    moves.moveTimer(next, timer.dueAt());
    return next;
  }

  /**
   * No diagram answers for the customer: what they were asked is asked until another time, or
   * without one. Told behind the end of the deadline, so that it holds whichever is read first.
   */
  private void stillAsked(CaseFile file, Instant until) {
    Map<String, Object> changed = new HashMap<>();
    changed.put("dueAt", until);
    changed.put("at", clock.instant().plusMillis(1));
    journal.again(file, "customer.asked", changed);
  }

  /** Whether a duration ends when it ended before: the engine keeps whole seconds. */
  private static boolean isNear(Instant before, Wait length) {
    return length == null
        || Duration.between(before, length.end()).abs().compareTo(Duration.ofSeconds(1)) <= 0;
  }

  private Optional<Deadline> earlier(CaseFile file, MigratedTimer timer) {
    return book.find(
            "complaintId = ?1 and element = ?2 and scopeInstanceId = ?3 and name = ?4 and state ="
                + " ?5 and round = ?6 order by id desc",
            file.complaintId,
            timer.element(),
            timer.scope(),
            timer.clock().name(),
            State.CANCELLED,
            file.round)
        .firstResultOptional();
  }
}
