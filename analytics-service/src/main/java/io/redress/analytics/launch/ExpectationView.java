package io.redress.analytics.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.analytics.figure.Period;
import io.redress.analytics.figure.Unit;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Launches against expectation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LaunchesAgainstExpectation")
public record ExpectationView(
    @Schema(examples = "launches-against-expectation") String name,
    @Schema(description = "Rises when the definition changes.", examples = "1") int version,
    Unit unit,
    @Schema(description = "Of the dates of the launches.") Period period,
    @Schema(examples = "Asia/Shanghai") String zone,
    @Schema(description = "When the latest event happened that these numbers know of.")
        OffsetDateTime asOf,
    @Schema(description = "By date.") List<ExpectationGroup> groups,
    ExpectationGroup total,
    @Schema(description = "Only where compare asks for it.") Before before) {
  /** The launches of an earlier period together. */
  @Schema(name = "LaunchesBefore")
  public record Before(
      @Schema(description = "previous or lastYear, as asked.", examples = "previous")
          String compare,
      Period period,
      ExpectationGroup total) {}

  ExpectationView with(String compare, ExpectationView then) {
    return new ExpectationView(
        name,
        version,
        unit,
        period,
        zone,
        asOf,
        groups,
        total,
        new Before(compare, then.period, then.total));
  }

  static ExpectationView of(
      Period period, ZoneId zone, OffsetDateTime asOf, List<ExpectationGroup> groups) {
    return new ExpectationView(
        "launches-against-expectation",
        1,
        Unit.RATIO,
        period,
        zone.getId(),
        asOf,
        groups,
        ExpectationGroup.total(groups, ExpectationLinks.cases(period)),
        null);
  }
}
