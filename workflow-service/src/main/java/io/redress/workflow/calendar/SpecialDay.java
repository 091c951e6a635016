package io.redress.workflow.calendar;

import java.util.List;

/**
 * A day that is not as its weekday: a public holiday, half a day, or a make-up working day.
 *
 * @param name what it is called
 * @param spans when work is done on it; none on a holiday
 */
public record SpecialDay(String name, List<Span> spans) {
  public SpecialDay {
    spans = WorkingCalendar.ordered(spans);
  }
}
