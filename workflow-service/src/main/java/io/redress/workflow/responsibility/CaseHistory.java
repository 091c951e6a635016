package io.redress.workflow.responsibility;

import io.redress.workflow.calendar.Interval;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.casefile.CaseJournal.Moment;
import io.redress.workflow.casefile.CaseStages;
import io.redress.workflow.deadline.CasePauses;
import io.redress.workflow.deadline.Deadline;
import io.redress.workflow.deadline.DeadlineBook;
import io.redress.workflow.responsibility.Hands.Held;
import io.redress.workflow.responsibility.Hands.Since;
import io.redress.workflow.workitem.WorkItem;
import io.redress.workflow.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads who had a case when, from what is kept anyway: its items, the ledger, pauses, stages and
 * timeline. Nothing is written for it while people work.
 */
@ApplicationScoped
class CaseHistory {
  private static final String STARTED = "case.started";
  private static final String CLOSED = "case.closed";
  private static final String ANSWERED = "callback.requested";
  private static final Set<String> LEADS =
      Set.of(Ledger.Kind.LEAD.name(), Ledger.Kind.COORDINATOR.name());

  private final WorkItems items;
  private final CaseJournal journal;
  private final CaseStages stages;
  private final CasePauses pauses;
  private final DeadlineBook deadlines;

  CaseHistory(
      WorkItems items,
      CaseJournal journal,
      CaseStages stages,
      CasePauses pauses,
      DeadlineBook deadlines) {
    this.items = items;
    this.journal = journal;
    this.stages = stages;
    this.pauses = pauses;
    this.deadlines = deadlines;
  }

  /**
   * What is known of a case.
   *
   * @param hands in whose hands it was
   * @param late when it should have been resolved and was not
   */
  record Known(Hands hands, List<Interval> late) {}

  /** Reads it, as of now. */
  Known read(CaseFile file, Instant now) {
    List<Moment> moments = journal.moments(file.complaintId, List.of(STARTED, CLOSED, ANSWERED));
    List<Deadline> promises = deadlines.toResolve(file.complaintId);
    List<ResponsibilityEntry> entries =
        ResponsibilityEntry.list("complaintId = ?1 order by id", file.complaintId);
    Instant begin = promises.isEmpty() ? file.registeredAt : promises.get(0).startedAt;
    return new Known(
        new Hands(
            lives(moments, begin, now),
            parts(file, entries, now),
            since(entries, LEADS),
            firsts(file, entries, begin),
            waits(file, moments, now),
            stages.times(file.complaintId, "callback", now)),
        late(promises, moments, now));
  }

  private static List<Interval> lives(List<Moment> moments, Instant begin, Instant now) {
    List<Interval> lives = new ArrayList<>();
    Instant from = null;
    for (Moment moment : moments) {
      if (moment.type().equals(STARTED)) {
        from = lives.isEmpty() ? begin : moment.at();
      } else if (moment.type().equals(CLOSED) && from != null) {
        add(lives, from, moment.at());
        from = null;
      }
    }
    if (from != null) {
      add(lives, from, now);
    }
    return lives;
  }

  private List<Held> parts(CaseFile file, List<ResponsibilityEntry> entries, Instant now) {
    Map<String, List<ResponsibilityEntry>> moves =
        entries.stream()
            .filter(entry -> entry.workItemId != null)
            .filter(entry -> !Objects.equals(entry.department, entry.fromDepartment))
            .collect(Collectors.groupingBy(entry -> entry.workItemId));
    List<Held> parts = new ArrayList<>();
    for (WorkItem item : items.steps(file.complaintId)) {
      Instant from = item.createdAt;
      for (ResponsibilityEntry move : moves.getOrDefault(item.id, List.of())) {
        parts.add(new Held(move.fromDepartment, from, move.at, item.createdAt, item.id));
        from = move.at;
      }
      Instant to = item.endedAt == null ? now : item.endedAt;
      parts.add(new Held(item.department, from, to, item.createdAt, item.id));
    }
    return parts;
  }

  private static List<Since> since(List<ResponsibilityEntry> entries, Set<String> kinds) {
    return entries.stream()
        .filter(entry -> kinds.contains(entry.kind))
        .map(entry -> new Since(entry.department, entry.at))
        .toList();
  }

  private static List<Since> firsts(
      CaseFile file, List<ResponsibilityEntry> entries, Instant begin) {
    List<Since> firsts = new ArrayList<>(since(entries, Set.of(Ledger.Kind.FIRST.name())));
    String first = firsts.isEmpty() ? file.firstDepartment : firsts.get(0).department();
    firsts.add(0, new Since(first, begin));
    return firsts;
  }

  /** A pause ends with the answer to the customer, and with the case, if not before. */
  private List<Interval> waits(CaseFile file, List<Moment> moments, Instant now) {
    List<Interval> waits = new ArrayList<>();
    if (file.pauses > 0) {
      pauses
          .all(file.complaintId)
          .forEach(
              pause -> {
                Instant end = earlier(pause.end(), now);
                add(waits, pause.begunAt, earlier(end, endAfter(moments, pause.begunAt, now)));
              });
    }
    return waits;
  }

  private static List<Interval> late(List<Deadline> promises, List<Moment> moments, Instant now) {
    Map<Integer, Deadline> byRound =
        promises.stream().collect(Collectors.toMap(row -> row.round, row -> row, (a, b) -> b));
    List<Interval> late = new ArrayList<>();
    for (Deadline promise : byRound.values()) {
      add(late, promise.dueAt, endAfter(moments, promise.startedAt, now));
    }
    return late;
  }

  /** When the customer had the answer, or the case ended, after a time; else now. */
  private static Instant endAfter(List<Moment> moments, Instant after, Instant now) {
    return moments.stream()
        .filter(moment -> !moment.type().equals(STARTED) && moment.at().isAfter(after))
        .map(Moment::at)
        .findFirst()
        .orElse(now);
  }

  private static void add(List<Interval> intervals, Instant from, Instant to) {
    if (from.isBefore(to)) {
      intervals.add(new Interval(from, to));
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
