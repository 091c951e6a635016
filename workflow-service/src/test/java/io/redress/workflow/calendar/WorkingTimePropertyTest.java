package io.redress.workflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The arithmetic against one that knows nothing of it: a counter that asks the wall clock anew for
 * every minute (or second), and says whether it is worked and not paused.
 */
class WorkingTimePropertyTest {
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("Africa/Casablanca"),
          ZoneOffset.ofHoursMinutes(5, 45));

  /** Around these days offsets change in one zone or another. */
  private static final List<String> DAYS =
      List.of(
          "2026-03-06",
          "2026-03-27",
          "2026-04-03",
          "2026-10-02",
          "2026-10-23",
          "2026-10-30",
          "2026-12-30",
          "2027-02-04");

  @Property(tries = 10_000)
  void everyMinuteIsCountedAsTheWallClockSays(@ForAll long seed) {
    Case example = new Case(new Random(seed));
    check(example, Duration.ofMinutes(1), 1 + example.random.nextInt(900), 8 * 24 * 60);
  }

  @Property(tries = 300)
  void everySecondIsCountedAsTheWallClockSays(@ForAll long seed) {
    Case example = new Case(new Random(seed));
    example.moveBySeconds();
    check(example, Duration.ofSeconds(1), 1 + example.random.nextInt(7200), 6 * 60 * 60);
  }

  private static void check(Case example, Duration unit, int units, int most) {
    WorkingTime time = new WorkingTime(example.calendar(), Pauses.of(example.pauses));
    Instant at = example.start;
    long counted = 0;
    for (int i = 0; i < most && counted < units; i++) {
      counted += example.isCounted(at) ? 1 : 0;
      at = at.plus(unit);
    }
    Duration sum = unit.multipliedBy(counted);
    assertThat(time.elapsed(example.start, at)).isEqualTo(sum);
    if (counted == units) {
      assertThat(time.due(example.start, sum)).isEqualTo(at);
    }
    List<Part> parts = time.parts(example.start, at);
    Instant last = example.start;
    for (Part part : parts) {
      assertThat(part.from()).isEqualTo(last);
      assertThat(part.why().counted()).isEqualTo(example.isCounted(part.from()));
      last = part.to();
    }
    assertThat(last).isEqualTo(at);
    assertThat(
            parts.stream()
                .filter(part -> part.why().counted())
                .map(Part::length)
                .reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(sum);
  }

  /** A random calendar, start and set of pauses, all on whole minutes. */
  private static final class Case {
    private final Random random;
    private final ZoneId zone;
    private final Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, SpecialDay> days = new HashMap<>();
    private final List<Interval> pauses = new ArrayList<>();
    private Instant start;

    private Case(Random random) {
      this.random = random;
      zone = ZONES.get(random.nextInt(ZONES.size()));
      LocalDate first = LocalDate.parse(DAYS.get(random.nextInt(DAYS.size())));
      start =
          LocalDateTime.of(first, java.time.LocalTime.MIDNIGHT)
              .atZone(zone)
              .toInstant()
              .plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
      for (DayOfWeek day : DayOfWeek.values()) {
        if (random.nextInt(4) > 0) {
          week.put(day, spans());
        }
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        days.put(
            first.plusDays(random.nextInt(7)),
            new SpecialDay("d" + i, random.nextBoolean() ? List.of() : spans()));
      }
      for (int i = random.nextInt(5); i > 0; i--) {
        Instant from = start.plus(Duration.ofMinutes(random.nextInt(4000) - 500));
        pauses.add(new Interval(from, from.plus(Duration.ofMinutes(1 + random.nextInt(1500)))));
      }
    }

    private void moveBySeconds() {
      start = start.plusSeconds(random.nextInt(60));
      pauses.replaceAll(
          pause ->
              new Interval(
                  pause.from().plusSeconds(random.nextInt(60)),
                  pause.to().plusSeconds(60 + random.nextInt(60))));
    }

    private List<Span> spans() {
      List<Span> spans = new ArrayList<>();
      int at = random.nextInt(3) == 0 ? 0 : random.nextInt(600);
      while (at < Span.DAY && spans.size() < 4) {
        int to = Math.min(Span.DAY, at + 1 + random.nextInt(700));
        spans.add(new Span(at, to));
        at = to + random.nextInt(300);
      }
      return spans;
    }

    private WorkingCalendar calendar() {
      return new WorkingCalendar(zone, week, days);
    }

    private boolean isCounted(Instant instant) {
      for (Interval pause : pauses) {
        if (!instant.isBefore(pause.from()) && instant.isBefore(pause.to())) {
          return false;
        }
      }
      ZonedDateTime wall = instant.atZone(zone);
      SpecialDay special = days.get(wall.toLocalDate());
      List<Span> spans =
          special == null ? week.getOrDefault(wall.getDayOfWeek(), List.of()) : special.spans();
      int minute = wall.getHour() * 60 + wall.getMinute();
      return spans.stream().anyMatch(span -> minute >= span.from() && minute < span.to());
    }
  }
}
