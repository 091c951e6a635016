package io.redress.analytics.warning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody found a warning to be, and what will be done. */
@Schema(name = "WarningAcknowledgement")
public record AcknowledgeRequest(
    @NotNull Assessment assessment,
    @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = "[^\\p{Cntrl}&&[^\\n\\t]]*", message = "must not have control characters")
        @Schema(
            description = "What will be done, and by whom; no personal data.",
            examples = "Billing corrects the July bills by Friday; one answer to all of them.")
        String action) {}
