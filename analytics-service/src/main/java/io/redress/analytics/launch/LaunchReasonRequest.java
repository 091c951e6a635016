package io.redress.analytics.launch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a launch is closed. */
@Schema(name = "LaunchConclusion")
public record LaunchReasonRequest(
    @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = TEXT, message = LaunchContent.NO_CONTROLS)
        @Schema(
            description = "What was learned, or why it was given up; no personal data.",
            examples =
                "Twice the expected complaints about the first bill; the next one explains it.")
        String conclusion) {
  static final String TEXT = "[^\\p{Cntrl}&&[^\\n\\t]]*";
}
