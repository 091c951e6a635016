package io.redress.analytics.finding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A weak spot that somebody names. */
@Schema(
    name = "FindingRequest",
    examples =
        "{\"title\": \"The first bill surprises\", \"weakSpot\": \"KNOWLEDGE\", \"description\":"
            + " \"Customers take the part of the first month for an error.\", \"source\":"
            + " {\"kind\": \"CAUSE\", \"reference\": \"volume-new\", \"cause\": \"price.price\"},"
            + " \"category\": \"price.price\"}")
public record FindingRequest(
    @NotBlank @Size(max = 200) @Pattern(regexp = TEXT, message = NO_CONTROLS) String title,
    @NotNull WeakSpot weakSpot,
    @NotBlank
        @Size(max = 2000)
        @Pattern(regexp = TEXT, message = NO_CONTROLS)
        @Schema(description = "What is weak, and why; no personal data.")
        String description,
    @NotNull @Valid SourceRequest source,
    @Size(max = 64)
        @Pattern(regexp = CODE, message = IS_CODE)
        @Schema(
            description = "The category that it concerns; needed for KNOWLEDGE.",
            examples = "price.price")
        String category,
    @Size(max = 64)
        @Pattern(regexp = CODE, message = IS_CODE)
        @Schema(description = "The team that it concerns; needed for SKILL.", examples = "billing")
        String department) {
  static final String TEXT = "[^\\p{Cntrl}&&[^\\n\\t]]*";
  static final String NO_CONTROLS = "must not have control characters";
  private static final String CODE = "[^\\p{Cntrl}\\s]+";
  private static final String IS_CODE = "must be a code";
}
