package io.redress.analytics.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figure by which a measure is judged, and the period whose value is the one before. */
@Schema(name = "FindingTargetRequest")
public record TargetRequest(
    @NotBlank
        @Size(max = 80)
        @Schema(description = "A count or a share of the catalogue.", examples = "repeat-rate")
        String figure,
    @NotNull Better better,
    @NotNull @Schema(description = "First day before.", examples = "2026-09-01") LocalDate from,
    @NotNull
        @Schema(
            description = "Last day before, included; not after yesterday.",
            examples = "2026-10-31")
        LocalDate to,
    @Size(max = 9)
        @Schema(
            description = "As for the figure itself: codes by the name of their dimension.",
            examples = "{\"category\": \"price.price\"}")
        Map<String, String> filters) {
  public TargetRequest {
    filters = filters == null ? Map.of() : filters;
  }
}
