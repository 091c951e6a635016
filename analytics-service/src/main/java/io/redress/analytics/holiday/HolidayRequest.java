package io.redress.analytics.holiday;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days of a year that are not what their day of the week says. */
@Schema(
    name = "HolidayRequest",
    description = "All days of the year that are not what their day of the week says.",
    examples =
        """
        {"days": [{"day": "2026-10-01", "like": "SUNDAY", "name": "国庆节"},
                  {"day": "2026-10-10", "like": "FRIDAY", "name": "调休上班"},
                  {"day": "2026-02-17", "like": "EXCLUDED", "name": "春节"}]}
        """)
public record HolidayRequest(@NotNull @Size(max = 200) @Valid List<@NotNull Day> days) {
  /** One of them. */
  @Schema(name = "Holiday")
  public record Day(
      @Schema(examples = "2026-10-01") @NotNull LocalDate day,
      @Schema(description = "The day of the week it is like; EXCLUDED for none.") @NotNull
          DayLike like,
      @Schema(examples = "国庆节") @NotBlank @Size(max = 100) String name) {}
}
