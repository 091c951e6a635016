package io.redress.workflow.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When work is done. An instant is working time when the wall clock of the zone shows a time within
 * a span of that day. So an hour that daylight saving leaves out is not worked, an hour that it
 * repeats is worked twice, and a span across the change is as long as it really was.
 *
 * <p>Immutable. Special days go before weekdays.
 */
public final class WorkingCalendar {
  /** Every second of every day. */
  public static final WorkingCalendar ROUND_THE_CLOCK =
      new WorkingCalendar(ZoneOffset.UTC, everyDay(new Span(0, Span.DAY)), Map.of());

  private final ZoneId zone;
  private final Map<DayOfWeek, List<Span>> week;
  private final Map<LocalDate, SpecialDay> days;
  private final boolean roundTheClock;

  /**
   * A calendar.
   *
   * @param week the spans of each weekday; a weekday that is not named has none
   * @throws IllegalArgumentException when spans of a day are not in order or overlap
   */
  public WorkingCalendar(
      ZoneId zone, Map<DayOfWeek, List<Span>> week, Map<LocalDate, SpecialDay> days) {
    this.zone = zone;
    this.week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      this.week.put(day, ordered(week.getOrDefault(day, List.of())));
    }
    this.days = Map.copyOf(days);
    roundTheClock =
        days.isEmpty()
            && this.week.values().stream().allMatch(List.of(new Span(0, Span.DAY))::equals);
  }

  /** The zone whose wall clock counts. */
  public ZoneId zone() {
    return zone;
  }

  /** Whether it has neither nights nor days off. */
  public boolean isRoundTheClock() {
    return roundTheClock;
  }

  /**
   * What the calendar says of the time from an instant on: never paused, and as long as one rule
   * explains it, which is at most until midnight or the next change of the zone's offset.
   */
  Part from(Instant instant) {
    if (roundTheClock) {
      return new Part(instant, Instant.MAX, Part.Why.ROUND_THE_CLOCK, null);
    }
    ZoneRules rules = zone.getRules();
    ZoneOffset offset = rules.getOffset(instant);
    LocalDateTime local = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset);
    LocalDate date = local.toLocalDate();
    SpecialDay special = days.get(date);
    List<Span> spans = spans(date);
    int second = local.toLocalTime().toSecondOfDay();
    int until = Span.DAY;
    boolean working = false;
    for (Span span : spans) {
      if (second < span.to() * 60) {
        working = second >= span.from() * 60;
        until = working ? span.to() : span.from();
        break;
      }
    }
    Instant to = date.atStartOfDay().plusMinutes(until).toInstant(offset);
    ZoneOffsetTransition change = rules.nextTransition(instant);
    if (change != null && change.getInstant().isBefore(to)) {
      to = change.getInstant();
    }
    String name = special == null ? null : special.name();
    if (working) {
      return new Part(instant, to, Part.Why.WORKING_TIME, name);
    }
    return spans.isEmpty()
        ? new Part(instant, to, dayOff(date, special), name)
        : new Part(instant, to, Part.Why.OUTSIDE_HOURS, null);
  }

  /**
   * When work ends on the last of a number of working days, the first of which is after the day of
   * an instant.
   *
   * @throws NoWorkingTimeException when there are not so many within {@link WorkingTime#HORIZON}
   */
  public Instant endOfWorkingDay(Instant after, int workingDays) {
    LocalDate first = after.atZone(zone).toLocalDate();
    LocalDate last = first.plusDays(WorkingTime.HORIZON.toDays());
    int left = workingDays;
    for (LocalDate date = first.plusDays(1); date.isBefore(last); date = date.plusDays(1)) {
      List<Span> spans = spans(date);
      left -= spans.isEmpty() ? 0 : 1;
      if (left == 0) {
        int end = spans.get(spans.size() - 1).to();
        return date.atStartOfDay().plusMinutes(end).atZone(zone).toInstant();
      }
    }
    throw new NoWorkingTimeException("The calendar has no " + workingDays + " working days");
  }

  private List<Span> spans(LocalDate date) {
    SpecialDay special = days.get(date);
    return special == null ? week.get(date.getDayOfWeek()) : special.spans();
  }

  private static Part.Why dayOff(LocalDate date, SpecialDay special) {
    if (special != null) {
      return Part.Why.HOLIDAY;
    }
    return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()
        ? Part.Why.WEEKEND
        : Part.Why.NOT_A_WORKING_DAY;
  }

  /** The same spans each day of the week. */
  public static Map<DayOfWeek, List<Span>> everyDay(Span... spans) {
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(spans));
    }
    return week;
  }

  static List<Span> ordered(List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).from() < spans.get(i - 1).to()) {
        throw new IllegalArgumentException(
            "The spans of a day are in order and do not overlap: "
                + spans.get(i - 1)
                + ", "
                + spans.get(i));
      }
    }
    return List.copyOf(spans);
  }
}
