package io.redress.intake.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a plan, with everything that is known of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Plan")
public record PlanView(
    @Schema(examples = "P-000123") String id,
    int version,
    PlanStatus status,
    @Schema(description = "As it was sent, and can be sent again") PlanContent content,
    @Schema(description = "Whether its dates allow it today") Validity validity,
    @Schema(description = "Whether it should have been looked through again by now") boolean stale,
    @Schema(description = "Rules that it rests on and that are no longer valid")
        List<String> expiredRules,
    @Schema(description = "The version in force when it was drafted; it can only follow that one")
        Integer basedOn,
    @Schema(description = "The version in force now") Integer published,
    @Schema(description = "The highest version, whatever became of it") int latest,
    @Schema(description = "Who began the draft") String author,
    String reviewedBy,
    String publishedBy,
    OffsetDateTime createdAt,
    OffsetDateTime updatedAt,
    OffsetDateTime reviewedAt,
    OffsetDateTime publishedAt,
    @Schema(description = "When it was superseded, retired or withdrawn") OffsetDateTime endedAt,
    @Schema(description = "How this version did; absent when it was never used") UseView use) {

  /** How often a plan fitted. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PlanUse")
  public record UseView(
      @Schema(description = "Answers that name it: approved by a reviewer, or given on the spot")
          long uses,
      @Schema(description = "Of these, the ones that say whether it fitted: the denominator")
          long judged,
      @Schema(description = "Of these, the ones that say that it did: the numerator") long fitted,
      @Schema(description = "fitted / judged, 0 to 1, four decimals; absent when judged is 0")
          Double hitRate) {
    static UseView of(long uses, long judged, long fitted) {
      return new UseView(
          uses,
          judged,
          fitted,
          judged == 0 ? null : Math.round(fitted * 10_000.0 / judged) / 10_000.0);
    }
  }
}
