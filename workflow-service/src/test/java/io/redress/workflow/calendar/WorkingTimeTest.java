package io.redress.workflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.workflow.calendar.Part.Why;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void roundTheClockEverySecondCounts() {
    WorkingTime time = new WorkingTime(WorkingCalendar.ROUND_THE_CLOCK, Pauses.NONE);
    Instant start = Instant.parse("2026-11-26T07:00:00Z");
    assertThat(time.due(start, Duration.ofHours(48))).isEqualTo("2026-11-28T07:00:00Z");
    assertThat(time.due(start, Duration.ZERO)).isEqualTo(start);
    assertThat(time.parts(start, start.plusSeconds(60)))
        .containsExactly(new Part(start, start.plusSeconds(60), Why.ROUND_THE_CLOCK, null));
  }

  @Test
  void aClockThatIsUsedUpAtTheEndOfADayIsDueThenAndNotTheNextMorning() {
    WorkingTime time = office(SHANGHAI);
    assertThat(time.due(at(SHANGHAI, "2026-11-26T15:00"), Duration.ofHours(3)))
        .isEqualTo(at(SHANGHAI, "2026-11-26T18:00"));
    assertThat(time.due(at(SHANGHAI, "2026-11-26T15:00"), Duration.ofHours(3).plusSeconds(1)))
        .isEqualTo(at(SHANGHAI, "2026-11-27T09:00:01"));
  }

  @Test
  void anEscalationAtMidnightIsDueAtMidnight() {
    WorkingTime late =
        new WorkingTime(
            new WorkingCalendar(
                SHANGHAI, WorkingCalendar.everyDay(Span.parse("16:00-24:00")), Map.of()),
            Pauses.NONE);
    Instant start = at(SHANGHAI, "2026-11-26T16:00");
    assertThat(late.due(start, Duration.ofHours(8))).isEqualTo(at(SHANGHAI, "2026-11-27T00:00"));
    assertThat(late.due(start, Duration.ofHours(8).plusSeconds(1)))
        .isEqualTo(at(SHANGHAI, "2026-11-27T16:00:01"));
  }

  @Test
  void aSpanToMidnightAndOneFromMidnightAreOne() {
    Map<DayOfWeek, List<Span>> night =
        WorkingCalendar.everyDay(Span.parse("00:00-06:00"), Span.parse("22:00-24:00"));
    WorkingTime time = new WorkingTime(new WorkingCalendar(SHANGHAI, night, Map.of()), Pauses.NONE);
    List<Part> parts =
        time.parts(at(SHANGHAI, "2026-11-26T20:00"), at(SHANGHAI, "2026-11-27T08:00"));
    assertThat(parts)
        .extracting(Part::why)
        .containsExactly(Why.OUTSIDE_HOURS, Why.WORKING_TIME, Why.OUTSIDE_HOURS);
    assertThat(parts.get(1).length()).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void aWeekendIsSkippedAndSaidSo() {
    WorkingTime time = office(SHANGHAI);
    Instant friday = at(SHANGHAI, "2026-11-27T17:00");
    assertThat(time.due(friday, Duration.ofHours(2))).isEqualTo(at(SHANGHAI, "2026-11-30T10:00"));
    assertThat(time.parts(friday, at(SHANGHAI, "2026-11-30T10:00")))
        .extracting(Part::why)
        .containsExactly(
            Why.WORKING_TIME, Why.OUTSIDE_HOURS, Why.WEEKEND, Why.OUTSIDE_HOURS, Why.WORKING_TIME);
  }

  @Test
  void aClockThatBeginsOnAWeekendRunsFromMondayMorning() {
    assertThat(office(SHANGHAI).due(at(SHANGHAI, "2026-11-28T12:00"), Duration.ofMinutes(30)))
        .isEqualTo(at(SHANGHAI, "2026-11-30T09:30"));
  }

  @Test
  void aHolidayIsSkippedByNameAndAMakeUpSaturdayIsWorked() {
    Map<LocalDate, SpecialDay> days = new HashMap<>();
    days.put(LocalDate.parse("2026-11-27"), new SpecialDay("Founders' Day", List.of()));
    days.put(
        LocalDate.parse("2026-11-28"),
        new SpecialDay("Make-up day", List.of(Span.parse("09:00-18:00"))));
    WorkingTime time = new WorkingTime(calendar(SHANGHAI, days), Pauses.NONE);
    Instant thursday = at(SHANGHAI, "2026-11-26T17:00");
    Instant due = at(SHANGHAI, "2026-11-28T12:00");
    assertThat(time.due(thursday, Duration.ofHours(4))).isEqualTo(due);
    assertThat(time.parts(thursday, due))
        .extracting(Part::why, Part::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Why.WORKING_TIME, null),
            org.assertj.core.groups.Tuple.tuple(Why.OUTSIDE_HOURS, null),
            org.assertj.core.groups.Tuple.tuple(Why.HOLIDAY, "Founders' Day"),
            org.assertj.core.groups.Tuple.tuple(Why.OUTSIDE_HOURS, null),
            org.assertj.core.groups.Tuple.tuple(Why.WORKING_TIME, "Make-up day"));
  }

  @Test
  void aHolidayWithinAPauseIsSkippedOnce() {
    Map<LocalDate, SpecialDay> days =
        Map.of(LocalDate.parse("2026-11-27"), new SpecialDay("Founders' Day", List.of()));
    Interval pause =
        new Interval(at(SHANGHAI, "2026-11-26T17:00"), at(SHANGHAI, "2026-11-30T10:00"));
    WorkingTime time = new WorkingTime(calendar(SHANGHAI, days), Pauses.of(List.of(pause)));
    Instant start = at(SHANGHAI, "2026-11-26T16:00");
    assertThat(time.due(start, Duration.ofHours(2))).isEqualTo(at(SHANGHAI, "2026-11-30T11:00"));
    assertThat(
            time.parts(start, at(SHANGHAI, "2026-11-30T11:00")).stream()
                .filter(part -> part.why() == Why.PAUSED)
                .map(Part::length)
                .reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void pausesThatOverlapOrLieWithinEachOtherCountOnce() {
    Instant start = Instant.parse("2026-11-26T00:00:00Z");
    Pauses pauses =
        Pauses.of(
            List.of(
                hours(start, 10, 14), hours(start, 1, 5), hours(start, 2, 3), hours(start, 4, 6)));
    assertThat(pauses.intervals()).containsExactly(hours(start, 1, 6), hours(start, 10, 14));
    assertThat(
            new WorkingTime(WorkingCalendar.ROUND_THE_CLOCK, pauses)
                .due(start, Duration.ofHours(8)))
        .isEqualTo(start.plus(Duration.ofHours(17)));
  }

  @Test
  void anHourThatSummerTimeLeavesOutIsNotWorked() {
    WorkingTime night = night(BERLIN);
    Instant start = at(BERLIN, "2026-03-29T01:00");
    assertThat(night.due(start, Duration.ofHours(3))).isEqualTo(at(BERLIN, "2026-03-29T05:00"));
    assertThat(night.elapsed(start, at(BERLIN, "2026-03-29T05:00"))).hasHours(3);
  }

  @Test
  void anHourThatWinterTimeRepeatsIsWorkedTwice() {
    WorkingTime night = night(BERLIN);
    Instant start = at(BERLIN, "2026-10-25T01:00");
    assertThat(night.due(start, Duration.ofHours(5))).isEqualTo(at(BERLIN, "2026-10-25T05:00"));
  }

  @Test
  void newYorkAndHalfAnHourOfLordHowe() {
    ZoneId newYork = ZoneId.of("America/New_York");
    assertThat(
            night(newYork)
                .elapsed(at(newYork, "2026-03-08T01:00"), at(newYork, "2026-03-08T04:00")))
        .hasHours(2);
    assertThat(
            night(newYork)
                .elapsed(at(newYork, "2026-11-01T00:00"), at(newYork, "2026-11-01T04:00")))
        .hasHours(5);
    ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
    assertThat(
            night(lordHowe)
                .elapsed(at(lordHowe, "2026-10-04T00:00"), at(lordHowe, "2026-10-04T04:00")))
        .isEqualTo(Duration.ofMinutes(210));
    assertThat(
            night(lordHowe)
                .elapsed(at(lordHowe, "2026-04-05T00:00"), at(lordHowe, "2026-04-05T04:00")))
        .isEqualTo(Duration.ofMinutes(270));
  }

  @Test
  void aSpanThatEndsWithinTheRepeatedHourIsWorkedInBothOfThem() {
    WorkingTime early =
        new WorkingTime(
            new WorkingCalendar(
                BERLIN, WorkingCalendar.everyDay(Span.parse("00:00-02:30")), Map.of()),
            Pauses.NONE);
    Instant midnight = at(BERLIN, "2026-10-25T00:00");
    assertThat(early.elapsed(midnight, midnight.plus(Duration.ofHours(6))))
        .isEqualTo(Duration.ofHours(3));
  }

  @Test
  void aPartOfAClockIsAPartOfTheWorkingTime() {
    Instant friday = at(SHANGHAI, "2026-11-27T14:00");
    WorkingTime time = office(SHANGHAI);
    assertThat(time.due(friday, Duration.ofHours(8))).isEqualTo(at(SHANGHAI, "2026-11-30T13:00"));
    assertThat(time.due(friday, Duration.ofHours(10))).isEqualTo(at(SHANGHAI, "2026-11-30T15:00"));
    assertThat(time.due(friday, Duration.ofHours(15))).isEqualTo(at(SHANGHAI, "2026-12-01T11:00"));
  }

  @Test
  void aCalendarWithoutWorkForYearsIsAnErrorAndNoEndlessLoop() {
    WorkingTime never =
        new WorkingTime(new WorkingCalendar(SHANGHAI, Map.of(), Map.of()), Pauses.NONE);
    assertThatThrownBy(() -> never.due(Instant.EPOCH, Duration.ofMinutes(1)))
        .isInstanceOf(NoWorkingTimeException.class)
        .hasMessageContaining("20 years");
  }

  @Test
  void spansOutOfOrderAreRefused() {
    assertThatThrownBy(
            () ->
                new SpecialDay("x", List.of(Span.parse("09:00-12:00"), Span.parse("11:00-13:00"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Span.parse("18:00-09:00"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Span.parse("9-18")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Interval hours(Instant start, int from, int to) {
    return new Interval(start.plus(Duration.ofHours(from)), start.plus(Duration.ofHours(to)));
  }

  private static WorkingTime office(ZoneId zone) {
    return new WorkingTime(calendar(zone, Map.of()), Pauses.NONE);
  }

  private static WorkingTime night(ZoneId zone) {
    return new WorkingTime(
        new WorkingCalendar(zone, WorkingCalendar.everyDay(Span.parse("00:00-06:00")), Map.of()),
        Pauses.NONE);
  }

  private static WorkingCalendar calendar(ZoneId zone, Map<LocalDate, SpecialDay> days) {
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() < 6) {
        week.put(day, List.of(Span.parse("09:00-18:00")));
      }
    }
    return new WorkingCalendar(zone, week, days);
  }

  private static Instant at(ZoneId zone, String local) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }
}
