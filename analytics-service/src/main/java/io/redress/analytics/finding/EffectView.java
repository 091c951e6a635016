package io.redress.analytics.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.analytics.comparison.ComparisonView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Before and after on the figure of a finding. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FindingEffect")
public record EffectView(
    @Schema(examples = "repeat-rate") String figure,
    Better better,
    @Schema(description = "As it was frozen.") TargetView.Value before,
    @Schema(description = "Since the date of the measure; absent before it has come.")
        TargetView.Value after,
    @Schema(
            description =
                "Of shares: after against before. Of counts: the complaints after, out of all in both"
                    + " periods, against the share of the days.")
        ComparisonView comparison,
    Verdict verdict) {
  static EffectView tooEarly(FindingTarget target, TargetView.Value before) {
    return new EffectView(target.figure(), target.better(), before, null, null, Verdict.TOO_EARLY);
  }

  EffectView with(ComparisonView compared) {
    return new EffectView(figure, better, before, after, compared, verdict(compared));
  }

  private Verdict verdict(ComparisonView compared) {
    if (!compared.test().significant()) {
      return Verdict.NO_DIFFERENCE_SHOWN;
    }
    var rose = compared.difference().value().signum() > 0;
    return rose == (better == Better.HIGHER) ? Verdict.BETTER : Verdict.WORSE;
  }
}
