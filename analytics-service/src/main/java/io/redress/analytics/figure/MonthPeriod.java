package io.redress.analytics.figure;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whole months of the business zone, both ends included. */
@Schema(name = "MonthPeriod", description = "Whole months, both ends included.")
public record MonthPeriod(
    @Schema(implementation = String.class, examples = "2026-01") YearMonth from,
    @Schema(implementation = String.class, examples = "2026-03") YearMonth to) {
  /** Its months in order, one at least. */
  public List<YearMonth> months() {
    return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1)).toList();
  }

  /** Its days. */
  public Period days() {
    return new Period(from.atDay(1), to.atEndOfMonth());
  }
}
