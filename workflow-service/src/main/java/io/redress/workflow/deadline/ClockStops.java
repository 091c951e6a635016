package io.redress.workflow.deadline;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseJournal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Stops the clock to resolve and lets it run again, and says so. Callers hold the case's lock and
 * count its clocks anew afterwards. While the clock stands still its timers are due when they would
 * be if the pause lasted to its end: so none comes during a pause, and one that runs to its end
 * needs nobody to end it.
 */
@ApplicationScoped
public class ClockStops {
  private final CasePauses pauses;
  private final CaseJournal journal;
  private final Clock clock;

  ClockStops(CasePauses pauses, CaseJournal journal, Clock clock) {
    this.pauses = pauses;
    this.journal = journal;
    this.clock = clock;
  }

  /** A supervisor stops the clock until a time at the latest. */
  public CasePause pausedBy(CaseFile file, String supervisor, String reason, Instant until) {
    CasePause pause = pauses.begin(file, CasePause.Kind.SUPERVISOR, file.now(clock), until);
    pause.begunBy = supervisor;
    pause.reason = reason;
    paused(file, pause);
    return pause;
  }

  /**
   * A supervisor lets the clock run again.
   *
   * @return the pauses that this ended; none when the clock was running
   */
  public List<CasePause> resumedBy(CaseFile file, String supervisor) {
    Instant now = file.now(clock);
    List<CasePause> lasting = pauses.lasting(file, now);
    for (CasePause pause : lasting) {
      pause.endedBy = supervisor;
      end(file, pause, now);
    }
    return lasting;
  }

  /** Somebody asked the customer from an item: until they answer, or a time at the latest. */
  public CasePause askedFromAnItem(CaseFile file, String person, Instant until) {
    CasePause pause = pauses.begin(file, CasePause.Kind.CUSTOMER_ASKED, file.now(clock), until);
    pause.begunBy = person;
    paused(file, pause);
    return pause;
  }

  /**
   * The customer said something: whoever asked them from an item waits no more.
   *
   * @return whether a pause ended by it before its time
   */
  public boolean customerAnswered(CaseFile file) {
    Instant now = file.now(clock);
    List<CasePause> asked =
        pauses.lasting(file, now).stream()
            .filter(pause -> pause.kind == CasePause.Kind.CUSTOMER_ASKED)
            .filter(pause -> pause.deadlineId == null)
            .toList();
    asked.forEach(pause -> end(file, pause, now));
    return !asked.isEmpty();
  }

  /** The diagram waits for the customer, until a deadline at the latest. */
  void customerAsked(CaseFile file, Deadline deadline) {
    CasePause pause =
        pauses.begin(file, CasePause.Kind.CUSTOMER_ASKED, file.now(clock), deadline.dueAt);
    pause.deadlineId = deadline.id;
    paused(file, pause);
  }

  /** The deadline moved, and with it the end of the pause. */
  void moved(CaseFile file, Deadline deadline) {
    pauses
        .endingWith(file, deadline)
        .filter(pause -> pause.endedAt == null)
        .ifPresent(
            pause -> {
              pause.untilAt = deadline.dueAt;
              pause.runOutAt = deadline.dueAt;
            });
  }

  /**
   * The diagram waits no more.
   *
   * @return whether a pause ended by it before its time
   */
  boolean answered(CaseFile file, Deadline deadline) {
    Instant now = file.now(clock);
    return pauses
        .endingWith(file, deadline)
        .filter(pause -> pause.lasts(now))
        .map(
            pause -> {
              end(file, pause, now);
              return true;
            })
        .orElse(false);
  }

  /**
   * A pause came to its end by itself: its timers are due when they should be already, it only has
   * to be told. Once, whoever looks; not where the case has closed or begun another round.
   */
  public void ranOut(CaseFile file, String pauseId) {
    CasePause pause = pauses.findById(pauseId);
    if (pause.runOutAt == null || pause.runOutAt.isAfter(clock.instant())) {
      return;
    }
    pause.runOutAt = null;
    if (file.isOpen() && pause.round == file.round) {
      resumed(file, pause, pause.untilAt, true);
    }
  }

  private void paused(CaseFile file, CasePause pause) {
    journal
        .fact(file, "deadline.paused")
        .with("pauseId", pause.id)
        .with("deadline", DueTimes.RESOLVE)
        .with("kind", pause.kind)
        .with("round", pause.round)
        .with("until", pause.untilAt)
        .with("at", pause.begunAt)
        .record();
  }

  private void end(CaseFile file, CasePause pause, Instant now) {
    pause.endedAt = now;
    pause.runOutAt = null;
    resumed(file, pause, now, false);
  }

  private void resumed(CaseFile file, CasePause pause, Instant at, boolean ranOut) {
    journal
        .fact(file, "deadline.resumed")
        .with("pauseId", pause.id)
        .with("deadline", DueTimes.RESOLVE)
        .with("kind", pause.kind)
        .with("round", pause.round)
        .with("ranOut", ranOut)
        .with("pausedAt", pause.begunAt)
        .with("at", at)
        .record();
  }
}
