package io.redress.intake.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it should have been classified: category, nature or both. */
@Schema(
    name = "CorrectionRequest",
    examples =
        "{\"category\": \"basic-business.data-usage-disputed\", \"reason\": \"The data package was"
            + " disputed, not the bill\"}")
public record CorrectionRequest(
    @Size(max = 64) @Schema(description = "Code of a category leaf; kept when left out")
        String category,
    @Schema(description = "Kept when left out") Nature nature,
    @NotBlank @Size(max = 1000) @Schema(description = "For colleagues") String reason) {

  /** Without the reason: it may hold personal data. */
  @Override
  public String toString() {
    return "CorrectionRequest[" + category + ", " + nature + "]";
  }
}
