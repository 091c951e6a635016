package io.redress.analytics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The definition of a figure, as it is shown with its numbers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FigureDefinition", description = "What a figure counts, out of what, without what.")
public record FigureDefinitionView(
    @Schema(examples = "satisfied") String name,
    @Schema(description = "Rises when the definition changes.", examples = "1") int version,
    Unit unit,
    Wording title,
    Wording numerator,
    @Schema(description = "Absent for a plain count.") Wording denominator,
    Wording exclusions,
    @Schema(description = "Which moment decides the day.") Wording placement,
    @Schema(description = "The zone that cuts the days.", examples = "Asia/Shanghai") String zone,
    @Schema(description = "Where the numbers are.", examples = "/api/v1/figures/satisfied")
        String href) {

  static FigureDefinitionView of(Figure figure, ZoneId zone) {
    return new FigureDefinitionView(
        figure.name(),
        figure.version(),
        figure.unit(),
        figure.title(),
        figure.numerator(),
        figure.denominator(),
        figure.exclusions(),
        figure.placement().wording(),
        zone.getId(),
        "/api/v1/figures/" + figure.name());
  }
}
