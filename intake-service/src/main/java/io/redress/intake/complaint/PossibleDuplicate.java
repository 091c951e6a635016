package io.redress.intake.complaint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An earlier ticket of the same number that may tell of the same. */
@Schema(name = "PossibleDuplicate")
public record PossibleDuplicate(
    String complaintId,
    @Schema(examples = "261122-000042-0") String ticketNumber,
    String category,
    @Schema(description = "How alike the titles are, 0 to 1") double titleLikeness,
    @Schema(description = "Whether both name the same place") boolean samePlace,
    @Schema(description = "Whether both happened within a day") boolean sameTime) {}
