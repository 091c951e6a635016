package io.redress.analytics.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A launch, with what it lacks. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Launch", description = "A product or a campaign that comes to the market.")
public record LaunchView(
    @Schema(examples = "018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11") String id,
    LaunchState state,
    @Schema(description = "As it can be sent back in a change.") LaunchContent launch,
    @Schema(description = "The last day on which it is watched.") LocalDate watchedUntil,
    @Schema(description = "What is missing; only until it is launched.") AuditView audit,
    OffsetDateTime registeredAt,
    @Schema(examples = "head.qian") String registeredBy,
    OffsetDateTime launchedAt,
    OffsetDateTime closedAt,
    @Schema(description = "What was learned, or why it was given up.") String conclusion,
    Links links,
    long version) {
  /** Where to read on. */
  @Schema(name = "LaunchLinks")
  public record Links(
      @Schema(description = "What was done with it.") String history,
      @Schema(description = "Warnings about it.") String warnings,
      @Schema(description = "The complaints that name it.") String complaints) {}

  static LaunchView of(Launch launch, AuditView audit, Zone zone) {
    return new LaunchView(
        launch.id(),
        launch.state(),
        launch.content(),
        launch.date() == null ? null : launch.until().minusDays(1),
        audit,
        zone.at(launch.registeredAt()),
        launch.registeredBy(),
        zone.at(launch.launchedAt()),
        zone.at(launch.closedAt()),
        launch.conclusion(),
        new Links(
            "/api/v1/launches/" + launch.id() + "/history",
            "/api/v1/warnings?launch=" + launch.id(),
            ExpectationLinks.cases(launch)),
        launch.version());
  }
}
