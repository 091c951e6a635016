package io.redress.kit.wording;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A listed word in a field.
 *
 * @param field path of the field in the request
 * @param word as it is listed, not as it was written
 * @param neutral what to write instead
 */
@Schema(name = "WordingFinding", description = "A word that is not to be written, and where it is")
public record Finding(
    @Schema(examples = "note") String field,
    @Schema(description = "As it is listed") String word,
    @Schema(description = "What to write instead") String neutral) {}
