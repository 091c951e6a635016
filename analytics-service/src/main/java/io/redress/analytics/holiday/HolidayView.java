package io.redress.analytics.holiday;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days of a year that are not what their day of the week says. */
@Schema(name = "HolidayYear", description = "The days that the watch takes for others.")
public record HolidayView(
    @Schema(examples = "2026") int year,
    @Schema(description = "The same as in the ETag.", examples = "1") long version,
    @Schema(examples = "admin.wu") String setBy,
    OffsetDateTime setAt,
    List<HolidayRequest.Day> days) {
  public HolidayView {
    days = List.copyOf(days);
  }
}
