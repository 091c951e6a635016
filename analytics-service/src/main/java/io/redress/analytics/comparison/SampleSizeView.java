package io.redress.analytics.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fewest answers for what is wanted, with all that they were found from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SampleSize")
public record SampleSizeView(
    @Schema(
            description = "The fewest answers; people not reached are not answers.",
            examples = "385")
        long answers,
    @Schema(description = "Whether each of two groups needs as many.") boolean eachGroup,
    @Schema(examples = "0.5") BigDecimal share,
    @Schema(examples = "0.05") BigDecimal halfWidth,
    Long population,
    BigDecimal first,
    BigDecimal second,
    @Schema(examples = "0.95") BigDecimal confidence,
    BigDecimal power) {

  static SampleSizeView of(SampleSizeRequest asked) {
    var answers =
        SampleSize.forPrecision(
            asked.share().doubleValue(),
            asked.halfWidth().doubleValue(),
            asked.confidence().doubleValue(),
            asked.population() == null ? Double.POSITIVE_INFINITY : asked.population());
    return new SampleSizeView(
        answers,
        false,
        asked.share(),
        asked.halfWidth(),
        asked.population(),
        null,
        null,
        asked.confidence(),
        null);
  }

  static SampleSizeView of(DifferenceSampleSizeRequest asked) {
    var answers =
        SampleSize.forDifference(
            asked.first().doubleValue(),
            asked.second().doubleValue(),
            asked.confidence().doubleValue(),
            asked.power().doubleValue());
    return new SampleSizeView(
        answers,
        true,
        null,
        null,
        null,
        asked.first(),
        asked.second(),
        asked.confidence(),
        asked.power());
  }
}
