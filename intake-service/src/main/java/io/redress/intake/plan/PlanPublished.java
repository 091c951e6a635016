package io.redress.intake.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * {@code plan.published}: a version of a plan is in force.
 *
 * @param rulesValidUntil the last day on which all rules that it rests on are valid; without one
 *     until further notice
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanPublished(
    String plan,
    int version,
    List<String> categories,
    LocalDate validFrom,
    LocalDate validUntil,
    LocalDate reviewBy,
    LocalDate rulesValidUntil,
    String by,
    Instant at) {
  static final String TYPE = "plan.published";

  static PlanPublished of(PlanVersion version) {
    PlanContent content = version.content;
    return new PlanPublished(
        version.number().value(),
        version.version,
        content.categories(),
        content.validFrom(),
        content.validUntil(),
        content.reviewBy(),
        content.causes().stream()
            .map(PlanContent.Cause::rule)
            .filter(Objects::nonNull)
            .map(PlanContent.Rule::validUntil)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        version.publishedBy,
        version.publishedAt);
  }
}
