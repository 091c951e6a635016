package io.redress.analytics.comparison;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.redress.analytics.figure.FigureParameters;
import io.redress.analytics.figure.FigureResource;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the two groups: the complaints of a period, a category, a branch, a segment. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NON_PRIVATE)
@Schema(
    name = "ComparedSelectionRequest",
    description = "Filters as for the figure itself.",
    examples = "{\"from\": \"2026-04-01\", \"to\": \"2026-04-30\", \"tier\": \"VIP\"}")
public class ComparedSelectionRequest extends FigureResource.SegmentFilters {
  @Schema(description = "First day.", examples = "2026-04-01")
  @NotNull
  String from;

  @Schema(description = "Last day, included.", examples = "2026-04-30")
  @NotNull
  String to;

  /** What it says, unchecked. */
  FigureParameters parameters() {
    return new FigureParameters(from, to, null, codes());
  }
}
