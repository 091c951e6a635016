package io.redress.analytics.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A warning, with what it rests on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Warning", description = "Complaints of a series have risen above what is usual.")
public record WarningView(
    @Schema(examples = "018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11") String id,
    SeriesKind kind,
    @Schema(
            description =
                "Code of the category, its group or the area; empty for all complaints; of a launch"
                    + " its id, a colon, and 0 for the complaints that name it, else the place of the"
                    + " category among those that it concerns.",
            examples = "price.price")
        String key,
    @Schema(description = "Of the launch that it is about.") String launchId,
    @Schema(
            description =
                "Of a launch: whose complaints rose, the product as they name it or the code of a"
                    + " category.",
            examples = "Family plan 99")
        String subject,
    Warning.State state,
    @Schema(description = "Since when it has been rising, as far as the counts say.")
        OffsetDateTime since,
    @Schema(description = "The hour whose count was too much to be chance.") OffsetDateTime hour,
    @Schema(description = "Counted from since to the end of hour.", examples = "42") long counted,
    @Schema(description = "Usual in the same hours, two decimals.", examples = "8.39")
        BigDecimal usual,
    @Schema(
            description = "How many times what is usual it seems to be, at least; two decimals.",
            examples = "5.00")
        BigDecimal times,
    @Schema(description = "How often it rose further while it was open.", examples = "0") int rises,
    @Schema(description = "The hour in which it rose further last.") OffsetDateTime risenAt,
    OffsetDateTime raisedAt,
    OffsetDateTime acknowledgedAt,
    @Schema(examples = "head.qian") String acknowledgedBy,
    Assessment assessment,
    @Schema(description = "What will be done.") String action,
    OffsetDateTime endedAt,
    @Schema(description = "The complaints behind it.") String complaints,
    long version) {

  static WarningView of(Warning warning, Scope scope, Zone zone) {
    var launchId = warning.series().launchId().orElse(null);
    var named = scope.product() == null ? scope.categoryOrGroup() : scope.product();
    return new WarningView(
        warning.id(),
        warning.series().kind(),
        warning.series().key(),
        launchId,
        launchId == null ? null : named,
        warning.state(),
        zone.at(warning.since()),
        zone.at(warning.hour()),
        warning.counted(),
        rounded(warning.usual()),
        rounded(warning.times()),
        warning.rises(),
        zone.at(warning.risenAt().orElse(null)),
        zone.at(warning.raisedAt()),
        zone.at(warning.acknowledgedAt().orElse(null)),
        warning.acknowledgedBy(),
        warning.assessment(),
        warning.action(),
        zone.at(warning.endedAt().orElse(null)),
        "/api/v1/warnings/" + warning.id() + "/complaints",
        warning.version());
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }
}
