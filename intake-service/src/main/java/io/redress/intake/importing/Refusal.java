package io.redress.intake.importing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a line was not taken.
 *
 * @param line counted from 1, the header included
 * @param field as the mapping names it; {@code line} for all of it
 */
@Schema(name = "ImportRefusal")
public record Refusal(
    @Schema(examples = "17") long line,
    @Schema(examples = "registeredAt") String field,
    @Schema(examples = "is not a time") String reason) {
  static final String WHOLE_LINE = "line";
}
