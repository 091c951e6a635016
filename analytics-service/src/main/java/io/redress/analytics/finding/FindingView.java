package io.redress.analytics.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Finding",
    description = "A weak spot of a product, a rule, a process, a skill or of knowledge.")
public record FindingView(
    @Schema(examples = "018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11") String id,
    FindingState state,
    String title,
    WeakSpot weakSpot,
    String description,
    SourceRequest source,
    String category,
    String department,
    @Schema(description = "The branch whose finding it is; absent for all.") String branch,
    String proposedBy,
    OffsetDateTime proposedAt,
    @Schema(description = "Who answers for the measure.") String owner,
    String measure,
    @Schema(description = "From which day on the measure works.") LocalDate date,
    TargetView target,
    @Schema(
            description = "The draft of a response plan that was opened for it.",
            examples = "P-000123/1")
        String plan,
    OffsetDateTime endedAt,
    @Schema(description = "Why it was adopted or declined.") String reason,
    Links links,
    long version) {
  /** Where to read on. */
  @Schema(name = "FindingLinks")
  public record Links(
      @Schema(description = "What was done with it.") String history,
      @Schema(description = "Before and after on its figure; once it is under way.")
          String effect) {}

  static FindingView of(Finding finding, Map<String, String> filters, Zone zone) {
    var path = "/api/v1/findings/" + finding.id();
    return new FindingView(
        finding.id(),
        finding.state(),
        finding.title(),
        finding.weakSpot(),
        finding.description(),
        finding.source(),
        finding.category(),
        finding.department(),
        finding.branch(),
        finding.proposedBy(),
        zone.at(finding.proposedAt()),
        finding.owner(),
        finding.measure(),
        finding.date(),
        finding.target() == null ? null : TargetView.of(finding.target(), filters, zone),
        finding.plan(),
        zone.at(finding.endedAt()),
        finding.reason(),
        new Links(path + "/history", finding.target() == null ? null : path + "/effect"),
        finding.version());
  }
}
