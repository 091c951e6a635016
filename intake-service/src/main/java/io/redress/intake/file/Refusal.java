package io.redress.intake.file;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a line of a file was not taken.
 *
 * @param line counted from 1, the header included
 * @param field as a mapping or the header names it; {@code line} for all of it
 */
@Schema(name = "ImportRefusal")
public record Refusal(
    @Schema(examples = "17") long line,
    @Schema(examples = "registeredAt") String field,
    @Schema(examples = "is not a time") String reason) {
  /** Names all of a line instead of one field. */
  public static final String WHOLE_LINE = "line";
}
