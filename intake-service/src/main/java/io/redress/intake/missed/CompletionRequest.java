package io.redress.intake.missed;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of calling back. */
@Schema(name = "MissedContactCompletion")
public record CompletionRequest(
    @NotNull MissedOutcome outcome,
    @Size(max = 20)
        @Schema(
            description = "Of the complaint or enquiry that was registered while calling",
            examples = "261122-000042-0")
        String ticketNumber) {}
