package io.redress.intake.complaint;

import io.redress.intake.period.SpecialPeriod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The special period that raised a lane. */
@Schema(name = "RaisingPeriod")
public record PeriodView(
    String id, @Schema(examples = "College entrance examination") String name) {
  static PeriodView of(SpecialPeriod period) {
    return new PeriodView(period.id(), period.name());
  }
}
