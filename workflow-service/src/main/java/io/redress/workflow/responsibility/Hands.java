package io.redress.workflow.responsibility;

import io.redress.workflow.calendar.Interval;
import io.redress.workflow.responsibility.Stretch.Party;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * In whose hands a case was, for every second of its life.
 *
 * <p>While it waits for its customer, in the customer's. Otherwise in those of a department with
 * work open on it: the lead, as long as it has any, for it answers for the whole; else the one that
 * has had its part longest. Without open work it waits for the callback, where it is in that stage;
 * else it is still with the department that had it last, at the begin with the first-responsible.
 *
 * @param lives from a registration or reopening to a closing, or to now; in order, not overlapping
 * @param parts what departments had to do, each as long as it had it
 * @param leads who led from when
 * @param firsts who was first-responsible from when; from the begin of the first life on
 * @param waits for the customer
 * @param callbacks when the case was in that stage
 */
record Hands(
    List<Interval> lives,
    List<Held> parts,
    List<Since> leads,
    List<Since> firsts,
    List<Interval> waits,
    List<Interval> callbacks) {

  /**
   * A department had a part of the work.
   *
   * @param since when the part began, with whichever department; the id decides between equals
   */
  record Held(String department, Instant from, Instant to, Instant since, String id) {}

  /** A department from a time on. */
  record Since(String department, Instant at) {}

  /** Every stretch, in order; those of a life follow each other without a gap. */
  List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    TreeSet<Instant> changes = changes();
    for (Interval life : lives) {
      Instant begin = second(life.from());
      Instant end = second(life.to());
      String last = null;
      Instant at = begin;
      while (at.isBefore(end)) {
        Instant next = changes.higher(at);
        Instant to = next == null || next.isAfter(end) ? end : next;
        Stretch stretch = owner(at, to, last);
        last = stretch.party() == Party.DEPARTMENT ? stretch.department() : null;
        add(stretches, stretch);
        at = to;
      }
    }
    return stretches;
  }

  private static void add(List<Stretch> stretches, Stretch stretch) {
    int last = stretches.size() - 1;
    if (last >= 0 && stretches.get(last).goesOnAs(stretch)) {
      stretches.set(last, stretches.get(last).and(stretch));
    } else {
      stretches.add(stretch);
    }
  }

  private Stretch owner(Instant at, Instant to, String last) {
    if (lasts(waits, at)) {
      return new Stretch(at, to, Party.CUSTOMER, null);
    }
    List<Held> open =
        parts.stream()
            .filter(part -> !second(part.from()).isAfter(at) && at.isBefore(second(part.to())))
            .toList();
    if (open.isEmpty() && lasts(callbacks, at)) {
      return new Stretch(at, to, Party.CALLBACK, null);
    }
    String department = open.isEmpty() ? last : working(open, at);
    return new Stretch(at, to, Party.DEPARTMENT, department == null ? answering(at) : department);
  }

  private String working(List<Held> open, Instant at) {
    String lead = latest(leads, at);
    if (lead != null && open.stream().anyMatch(part -> lead.equals(part.department()))) {
      return lead;
    }
    return open.stream()
        .min(Comparator.comparing(Held::since).thenComparing(Held::id))
        .map(Held::department)
        .orElse(null);
  }

  private String answering(Instant at) {
    String lead = latest(leads, at);
    return lead == null ? latest(firsts, at) : lead;
  }

  /** The latest at a time; {@code null} before the first. */
  private static String latest(List<Since> departments, Instant at) {
    String found = null;
    for (Since since : departments) {
      if (!second(since.at()).isAfter(at)) {
        found = since.department();
      }
    }
    return found;
  }

  private static boolean lasts(List<Interval> intervals, Instant at) {
    return intervals.stream()
        .anyMatch(
            interval -> !second(interval.from()).isAfter(at) && at.isBefore(second(interval.to())));
  }

  private TreeSet<Instant> changes() {
    TreeSet<Instant> changes = new TreeSet<>();
    parts.forEach(
        part -> {
          changes.add(second(part.from()));
          changes.add(second(part.to()));
        });
    Stream.concat(leads.stream(), firsts.stream())
        .forEach(since -> changes.add(second(since.at())));
    Stream.of(waits, callbacks)
        .flatMap(List::stream)
        .forEach(
            interval -> {
              changes.add(second(interval.from()));
              changes.add(second(interval.to()));
            });
    return changes;
  }

  /** Cut off: so what comes one after the other within a second leaves no gap. */
  static Instant second(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }
}
