package io.redress.intake.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.plan.PlanContent;
import io.redress.intake.plan.Words;

/**
 * What is proposed.
 *
 * @param title of a new plan, or {@code null}
 * @param cause {@code null} only once it was erased
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposedCase(Words title, PlanContent.Cause cause) {
  /** What is left of one whose complaint's customer was erased. */
  static final ProposedCase ERASED = new ProposedCase(null, null);
}
