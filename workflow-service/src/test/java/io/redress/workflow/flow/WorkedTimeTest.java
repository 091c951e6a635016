package io.redress.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.calendar.Pauses;
import io.redress.workflow.calendar.Span;
import io.redress.workflow.calendar.SpecialDay;
import io.redress.workflow.calendar.WorkingCalendar;
import io.redress.workflow.calendar.WorkingTime;
import io.redress.workflow.calendars.Calendars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkedTimeTest {
  private static final Calendars.Version HOURS =
      new Calendars.Version(
          "hours",
          1,
          new WorkingCalendar(
              ZoneId.of("Europe/Berlin"),
              WorkingCalendar.everyDay(new Span(9 * 60, 12 * 60), new Span(13 * 60, 24 * 60)),
              Map.of(LocalDate.of(2026, 11, 25), new SpecialDay("day off", List.of()))));
  private static final Calendars.Version CLOCK =
      new Calendars.Version("round-the-clock", 1, WorkingCalendar.ROUND_THE_CLOCK);

  @Test
  void theBusinessTimeBetweenTwoInstantsIsTheDifference() {
    Random random = new Random(7);
    for (Calendars.Version calendar : List.of(HOURS, CLOCK)) {
      WorkedTime worked = new WorkedTime();
      WorkingTime counted = new WorkingTime(calendar.calendar(), Pauses.NONE);
      Instant base = Instant.parse("2026-10-20T00:00:00Z");
      for (int i = 0; i < 200; i++) {
        Instant from = base.plusSeconds(random.nextInt(50 * 86_400));
        Instant to = from.plusSeconds(random.nextInt(9 * 86_400));
        assertThat(worked.at(calendar, to) - worked.at(calendar, from))
            .as("%s from %s to %s", calendar.code(), from, to)
            .isEqualTo(counted.elapsed(from, to).toSeconds());
      }
    }
  }
}
