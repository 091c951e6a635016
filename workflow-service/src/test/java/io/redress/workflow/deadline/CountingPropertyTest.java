package io.redress.workflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.calendar.Interval;
import io.redress.workflow.calendar.Pauses;
import io.redress.workflow.calendar.Span;
import io.redress.workflow.calendar.SpecialDay;
import io.redress.workflow.calendar.WorkingCalendar;
import io.redress.workflow.calendar.WorkingTime;
import io.redress.workflow.deadline.Counting.Basis;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What happens to one clock of a case, in any order: calendars are edited, the lane is raised, the
 * case is paused and resumed, given to somebody else. Its due time against a counter that asks the
 * wall clock again and again: every five minutes, of which everything here is a multiple.
 */
class CountingPropertyTest {
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Australia/Lord_Howe"));
  private static final int STEP = 5;
  private static final LocalDate[] DAYS = {
    LocalDate.parse("2026-03-06"),
    LocalDate.parse("2026-03-27"),
    LocalDate.parse("2026-10-02"),
    LocalDate.parse("2026-10-23"),
    LocalDate.parse("2026-12-30")
  };

  @Property(tries = 10_000)
  void aClockIsDueWhenTheWallClockSaysSoWhateverHappened(@ForAll long seed) {
    Story story = new Story(new Random(seed));
    for (int step = story.random.nextInt(7); step > 0; step--) {
      story.happen();
    }
    assertThat(story.due).isEqualTo(story.minuteByMinute(story.counting.inForce()));
    for (Basis promised : story.counting.promises()) {
      assertThat(story.due).isBeforeOrEqualTo(story.minuteByMinute(promised));
    }
    for (Basis raised : story.raised) {
      assertThat(story.due).isBeforeOrEqualTo(story.minuteByMinute(raised));
    }
    if (story.counting.byPromise) {
      assertThat(story.due).isBefore(story.minuteByMinute(story.counting.level()));
    }
  }

  @Example
  void aPauseMayTurnAroundWhichOfTwoPromisesIsTheEarlier() {
    Instant friday = Instant.parse("2026-11-20T08:00:00Z");
    List<Interval> pauses = new ArrayList<>();
    Map<String, WorkingCalendar> calendars =
        Map.of(
            "always",
            WorkingCalendar.ROUND_THE_CLOCK,
            "office",
            new WorkingCalendar(
                ZoneId.of("Asia/Shanghai"),
                Map.of(
                    DayOfWeek.FRIDAY, List.of(new Span(540, 1080)),
                    DayOfWeek.MONDAY, List.of(new Span(540, 1080))),
                Map.of()));
    Function<Basis, Instant> due =
        basis ->
            new WorkingTime(calendars.get(basis.calendar()), Pauses.of(pauses))
                .due(friday, Duration.ofSeconds(basis.seconds()));
    Counting counting = Counting.on(new Basis(4 * 3600, "always", 1));
    Instant raised =
        counting.raised(new Basis(2 * 3600, "office", 1), friday.plusSeconds(4 * 3600), due);
    assertThat(raised).isEqualTo("2026-11-20T10:00:00Z");
    pauses.add(new Interval(friday, friday.plusSeconds(3600)));
    // On the office's calendar Monday; without the raise it would be five hours after it began.
    assertThat(counting.recounted(1, due)).isEqualTo("2026-11-20T13:00:00Z");
    assertThat(due.apply(counting.level())).isEqualTo("2026-11-23T02:00:00Z");
  }

  private static int multiple(Random random, int least, int most) {
    return least + STEP * random.nextInt(1 + (most - least) / STEP);
  }

  private static final class Story {
    private final Random random;
    private final ZoneId zone;
    private final LocalDate first;
    private final Instant start;
    private final Map<String, List<Rules>> calendars = new HashMap<>();
    private final List<Interval> pauses = new ArrayList<>();
    private final Counting counting;

    /** What the clock counted on when it was raised, before and after. */
    private final List<Basis> raised = new ArrayList<>();

    private Instant due;

    private Story(Random random) {
      this.random = random;
      zone = ZONES.get(random.nextInt(ZONES.size()));
      first = DAYS[random.nextInt(DAYS.length)];
      start = first.atStartOfDay(zone).toInstant().plus(minutes(some(0, 2880)));
      calendars.put("one", new ArrayList<>(List.of(new Rules(random, zone, first))));
      calendars.put("other", new ArrayList<>(List.of(new Rules(random, zone, first))));
      counting = Counting.on(level(some(5, 700)));
      due = count(counting.level());
    }

    private void happen() {
      Instant before = due;
      switch (random.nextInt(6)) {
        case 0 -> {
          calendars.get(counting.calendar).add(new Rules(random, zone, first));
          due = counting.recounted(latest(counting.calendar), this::count);
        }
        case 1 -> {
          raised.add(counting.level());
          due = counting.raised(level(some(5, 500)), due, this::count);
          raised.add(counting.level());
          assertThat(due).isBeforeOrEqualTo(before);
          assertThat(due).isEqualTo(count(counting.promised()));
        }
        case 2 -> {
          Instant from = start.plus(minutes(some(0, 3000)));
          pauses.add(new Interval(from, from.plus(minutes(some(5, 4320)))));
          due = counting.recounted(latest(counting.calendar), this::count);
        }
        case 3 -> {
          if (!pauses.isEmpty()) {
            Interval pause = pauses.remove(pauses.size() - 1);
            long length = Duration.between(pause.from(), pause.to()).toMinutes();
            long lasted = some(5, (int) length);
            pauses.add(new Interval(pause.from(), pause.from().plus(minutes(lasted))));
            due = counting.recounted(latest(counting.calendar), this::count);
          }
        }
        case 4 -> {
          due = counting.lowered(level(some(5, 700)), this::count);
        }
        default -> {
          // Somebody else has it now: counted again, it is due when it was.
          due = counting.recounted(latest(counting.calendar), this::count);
          assertThat(due).isEqualTo(before);
        }
      }
    }

    private Basis level(int minutes) {
      String code = random.nextBoolean() ? "one" : "other";
      return new Basis(minutes * 60L, code, latest(code));
    }

    private int latest(String code) {
      return calendars.get(code).size();
    }

    private Instant count(Basis basis) {
      return new WorkingTime(rules(basis).calendar(), Pauses.of(pauses))
          .due(start, Duration.ofSeconds(basis.seconds()));
    }

    private Instant minuteByMinute(Basis basis) {
      Rules rules = rules(basis);
      Instant at = start;
      for (long left = basis.seconds() / 60; left > 0; at = at.plus(minutes(STEP))) {
        left -= rules.works(at) && !paused(at) ? STEP : 0;
      }
      return at;
    }

    private boolean paused(Instant at) {
      return pauses.stream()
          .anyMatch(pause -> !at.isBefore(pause.from()) && at.isBefore(pause.to()));
    }

    private Rules rules(Basis basis) {
      return calendars.get(basis.calendar()).get(basis.version() - 1);
    }

    private int some(int least, int most) {
      return multiple(random, least, most);
    }

    private static Duration minutes(long minutes) {
      return Duration.ofMinutes(minutes);
    }
  }

  /** A random calendar that works on four days of the week at least. */
  private static final class Rules {
    private final ZoneId zone;
    private final Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, SpecialDay> days = new HashMap<>();

    private Rules(Random random, ZoneId zone, LocalDate first) {
      this.zone = zone;
      for (DayOfWeek day : DayOfWeek.values()) {
        if (day.getValue() < 5 || random.nextBoolean()) {
          int from = multiple(random, 0, 600);
          int noon = from + multiple(random, 60, 360);
          int to = noon + multiple(random, 0, 120);
          week.put(day, List.of(new Span(from, noon), new Span(to, to + multiple(random, 5, 300))));
        }
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        days.put(
            first.plusDays(random.nextInt(8)),
            new SpecialDay("day", random.nextBoolean() ? List.of() : List.of(new Span(540, 1080))));
      }
    }

    private WorkingCalendar calendar() {
      return new WorkingCalendar(zone, week, days);
    }

    private boolean works(Instant at) {
      ZonedDateTime wall = at.atZone(zone);
      SpecialDay special = days.get(wall.toLocalDate());
      List<Span> spans =
          special == null ? week.getOrDefault(wall.getDayOfWeek(), List.of()) : special.spans();
      int minute = wall.getHour() * 60 + wall.getMinute();
      return spans.stream().anyMatch(span -> minute >= span.from() && minute < span.to());
    }
  }
}
