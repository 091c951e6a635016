package io.redress.workflow.calendars;

import io.redress.kit.problem.ProblemException;
import io.redress.workflow.calendar.Span;
import io.redress.workflow.calendar.SpecialDay;
import io.redress.workflow.calendar.WorkingCalendar;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A calendar as people write it: what is stored, and what the API takes and shows.
 *
 * @param name for people
 * @param zone whose wall clock counts, an IANA name such as {@code Asia/Shanghai}
 * @param week the spans of each weekday, as {@code 09:00-18:00}; a weekday left out has none
 * @param days days that are not as their weekday: without spans a holiday, with spans a make-up
 *     working day or a short one
 */
@Schema(name = "CalendarRules")
public record CalendarRules(
    @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String name,
    @NotBlank @Size(max = 64) String zone,
    @NotNull @Size(max = 7)
        Map<DayOfWeek, @NotNull @Size(max = 8) List<@NotNull @Size(max = 11) String>> week,
    @Size(max = 500) List<@Valid @NotNull Day> days) {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  /** A day that is not as its weekday. */
  @Schema(name = "CalendarDay")
  public record Day(
      @NotNull LocalDate date,
      @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String name,
      @Size(max = 8) List<@NotNull @Size(max = 11) String> spans) {}

  /**
   * The calendar that counts.
   *
   * @throws ProblemException invalid-field for an unknown zone, spans that overlap or are out of
   *     order, a day named twice, or a week without work
   */
  WorkingCalendar toCalendar() {
    Map<DayOfWeek, List<Span>> spans = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, texts) -> spans.put(day, spans("week." + day, texts)));
    if (spans.values().stream().allMatch(List::isEmpty)) {
      throw ProblemException.invalid(
          "week", "has no working time", "Name a span of at least one weekday.");
    }
    Map<LocalDate, SpecialDay> special = new HashMap<>();
    for (Day day : days == null ? List.<Day>of() : days) {
      String field = "days." + day.date();
      if (day.date().getYear() < FIRST_YEAR || day.date().getYear() > LAST_YEAR) {
        throw ProblemException.invalid(field, "is too far away", "Name a day from 2000 to 2100.");
      }
      List<String> texts = day.spans() == null ? List.of() : day.spans();
      if (special.put(day.date(), new SpecialDay(day.name(), spans(field, texts))) != null) {
        throw ProblemException.invalid(field, "is named twice", "Name each day once.");
      }
    }
    return new WorkingCalendar(zoneId(), spans, special);
  }

  private ZoneId zoneId() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw ProblemException.invalid("zone", "is unknown", "Use a name such as Asia/Shanghai.");
    }
  }

  private static List<Span> spans(String field, List<String> texts) {
    List<Span> spans = new ArrayList<>();
    try {
      for (String text : texts) {
        Span span = Span.parse(text);
        if (!spans.isEmpty() && span.from() < spans.get(spans.size() - 1).to()) {
          throw new IllegalArgumentException("Spans are in order and do not overlap");
        }
        spans.add(span);
      }
    } catch (IllegalArgumentException wrong) {
      throw ProblemException.invalid(
          field,
          "has a span that is not allowed",
          wrong.getMessage() + ", for example 09:00-12:00, 13:30-18:00.");
    }
    return spans;
  }
}
