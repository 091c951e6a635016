package io.redress.workflow.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.calendar.Interval;
import io.redress.workflow.calendar.Pauses;
import io.redress.workflow.calendar.Span;
import io.redress.workflow.calendar.WorkingCalendar;
import io.redress.workflow.calendar.WorkingTime;
import io.redress.workflow.responsibility.Attribution.Part;
import io.redress.workflow.responsibility.Attribution.Time;
import io.redress.workflow.responsibility.Hands.Held;
import io.redress.workflow.responsibility.Hands.Since;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Random cases: parts that begin, change hands and end, leads and first-responsible departments
 * that change, pauses, callbacks, reopenings. What is attributed, against one who asks minute by
 * minute.
 */
class HandsPropertyTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant BEGIN = Instant.parse("2026-11-20T00:00:00Z");
  private static final List<String> DEPARTMENTS = List.of("care", "network", "billing", "legal");
  private static final WorkingTime OFFICE =
      new WorkingTime(
          new WorkingCalendar(
              ZONE, WorkingCalendar.everyDay(new Span(540, 720), new Span(810, 1080)), Map.of()),
          Pauses.NONE);

  @Property(tries = 2_000)
  void everyMinuteComesToOneAndThePartsSumUpToTheWhole(@ForAll long seed) {
    Story story = new Story(new Random(seed));
    Attribution attribution = Attribution.of(story.hands().stretches(), OFFICE, story.late);
    Map<String, Time> asked = story.minuteByMinute();
    Map<String, Time> attributed = new HashMap<>();
    Time sum = Time.NONE;
    for (Part part : attribution.parts()) {
      attributed.put(part.party() + " " + part.department(), part.time());
      sum = sum.plus(part.time());
    }
    assertThat(attributed).isEqualTo(asked);
    assertThat(sum).isEqualTo(attribution.total());
    long lives =
        story.lives.stream()
            .mapToLong(life -> Duration.between(life.from(), life.to()).toSeconds())
            .sum();
    assertThat(attribution.total().wall()).isEqualTo(lives);
  }

  @Example
  void partsOfASecondMakeNoGap() {
    Instant half = BEGIN.plusMillis(1500);
    Hands hands =
        new Hands(
            List.of(new Interval(BEGIN.plusMillis(300), BEGIN.plusMillis(10_900))),
            List.of(
                new Held("network", half, half.plusMillis(3000), half, "a"),
                new Held("billing", half.plusMillis(3001), BEGIN.plusSeconds(9), half, "b")),
            List.of(),
            List.of(new Since("care", BEGIN.plusMillis(300))),
            List.of(),
            List.of());
    assertThat(hands.stretches())
        .extracting(stretch -> stretch.department() + " " + stretch.seconds())
        .containsExactly("care 1", "network 3", "billing 6");
  }

  private static final class Story {
    private final Random random;
    private final List<Interval> lives = new ArrayList<>();
    private final List<Held> parts = new ArrayList<>();
    private final List<Since> leads = new ArrayList<>();
    private final List<Since> firsts = new ArrayList<>();
    private final List<Interval> waits = new ArrayList<>();
    private final List<Interval> callbacks = new ArrayList<>();
    private final List<Interval> late = new ArrayList<>();

    private Story(Random random) {
      this.random = random;
      int end = 60 + random.nextInt(900);
      lives.add(new Interval(at(0), at(end)));
      if (random.nextBoolean()) {
        lives.add(new Interval(at(end + random.nextInt(200)), at(end + 201 + random.nextInt(300))));
      }
      int whole = 1500;
      for (int part = random.nextInt(7); part > 0; part--) {
        part(random.nextInt(whole), part);
      }
      firsts.add(new Since(any(), at(0)));
      since(firsts, whole);
      since(leads, whole);
      intervals(waits, whole);
      intervals(callbacks, whole);
      int due = random.nextInt(whole);
      late.add(new Interval(at(due), at(due + 1 + random.nextInt(400))));
    }

    /** A part that changes hands twice at most. */
    private void part(int begin, int number) {
      int from = begin;
      for (int hands = 1 + random.nextInt(3); hands > 0; hands--) {
        int to = from + random.nextInt(300);
        parts.add(new Held(any(), at(from), at(to), at(begin), "item-" + number));
        from = to;
      }
    }

    private void since(List<Since> list, int whole) {
      random
          .ints(random.nextInt(3), 1, whole)
          .sorted()
          .forEach(minute -> list.add(new Since(any(), at(minute))));
    }

    private void intervals(List<Interval> list, int whole) {
      for (int i = random.nextInt(3); i > 0; i--) {
        int from = random.nextInt(whole);
        list.add(new Interval(at(from), at(from + 1 + random.nextInt(200))));
      }
    }

    private String any() {
      return DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
    }

    private static Instant at(int minute) {
      return BEGIN.plus(Duration.ofMinutes(minute));
    }

    private Hands hands() {
      return new Hands(lives, parts, leads, firsts, waits, callbacks);
    }

    private Map<String, Time> minuteByMinute() {
      Map<String, Time> times = new HashMap<>();
      for (Interval life : lives) {
        String last = null;
        for (Instant at = life.from(); at.isBefore(life.to()); at = at.plusSeconds(60)) {
          String owner = owner(at, last);
          last = owner.startsWith("DEPARTMENT") ? owner : null;
          LocalTime wall = at.atZone(ZONE).toLocalTime();
          boolean works =
              !wall.isBefore(LocalTime.of(9, 0)) && wall.isBefore(LocalTime.of(12, 0))
                  || !wall.isBefore(LocalTime.of(13, 30)) && wall.isBefore(LocalTime.of(18, 0));
          times.merge(owner, new Time(60, works ? 60 : 0, in(late, at) ? 60 : 0), Time::plus);
        }
      }
      return times;
    }

    private String owner(Instant at, String last) {
      if (in(waits, at)) {
        return "CUSTOMER null";
      }
      List<Held> open =
          parts.stream()
              .filter(part -> !at.isBefore(part.from()) && at.isBefore(part.to()))
              .sorted(Comparator.comparing(Held::since).thenComparing(Held::id))
              .toList();
      String lead = latest(leads, at);
      if (open.stream().anyMatch(part -> part.department().equals(lead))) {
        return "DEPARTMENT " + lead;
      }
      if (!open.isEmpty()) {
        return "DEPARTMENT " + open.get(0).department();
      }
      if (in(callbacks, at)) {
        return "CALLBACK null";
      }
      return last != null ? last : "DEPARTMENT " + (lead != null ? lead : latest(firsts, at));
    }

    private static String latest(List<Since> list, Instant at) {
      return list.stream()
          .filter(since -> !since.at().isAfter(at))
          .reduce((one, other) -> other)
          .map(Since::department)
          .orElse(null);
    }

    private static boolean in(List<Interval> intervals, Instant at) {
      return intervals.stream().anyMatch(i -> !at.isBefore(i.from()) && at.isBefore(i.to()));
    }
  }
}
