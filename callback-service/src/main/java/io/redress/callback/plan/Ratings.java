package io.redress.callback.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the customer gave, 1 (worst) to 5 each, null where they gave nothing: how the complaint was
 * accepted, handled, and its result; what they expected and what they perceived (domain: "Survey").
 */
@Schema(name = "Ratings", description = "1 (worst) to 5 each; left out where nothing was said")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ratings(
    @Schema(description = "How the complaint was accepted", examples = "4") @Min(1) @Max(5)
        Integer acceptance,
    @Schema(description = "How it was handled", examples = "4") @Min(1) @Max(5) Integer handling,
    @Schema(description = "What came of it", examples = "5") @Min(1) @Max(5) Integer result,
    @Schema(description = "What the customer had expected", examples = "3") @Min(1) @Max(5)
        Integer expected,
    @Schema(description = "What they got, as they see it", examples = "4") @Min(1) @Max(5)
        Integer perceived) {}
