package io.redress.intake.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which earlier ticket tells of the same, and how one knows. */
@Schema(name = "LinkRequest")
public record LinkRequest(
    @NotBlank
        @Size(max = 20)
        @Schema(
            description = "Ticket number of an earlier report of the same customer",
            examples = "261122-000042-0")
        String relatedTicket,
    @NotBlank @Size(max = 500) @Schema(examples = "The same charge, told in a shop as well")
        String reason) {}
