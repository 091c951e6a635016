package io.redress.intake.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version that was found.
 *
 * @param why it was found
 */
public record PlanHit(IndexedVersion version, Match why) {

  /** How the category that was asked for fits. */
  public enum CategoryFit {
    /** Filed under it. */
    EXACT,
    /** Filed under its group, or under a leaf of the group that was asked for. */
    GROUP
  }

  /** Why a version was found. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PlanMatch")
  public record Match(
      @Schema(description = "Higher is better; comparable within one answer only") float score,
      @Schema(description = "How its categories fit the one that was asked for")
          CategoryFit category,
      @Schema(description = "The part of the score that comes from the category")
          float categoryBoost,
      @Schema(
              description =
                  "true for the plan of a launch that is watched just now and whose product was"
                      + " named: it comes first. Absent for all others")
          Boolean launch,
      @Schema(description = "Where words were found, the weightiest field first")
          List<FieldMatch> fields) {
    public Match {
      fields = List.copyOf(fields);
    }
  }

  /** A field in which words were found. */
  @Schema(name = "PlanFieldMatch")
  public record FieldMatch(
      @Schema(examples = "title") String field,
      @Schema(description = "As they stand there") List<String> words,
      @Schema(description = "The sentence around the best of them, at most 160 characters")
          String fragment) {
    public FieldMatch {
      words = List.copyOf(words);
    }
  }
}
