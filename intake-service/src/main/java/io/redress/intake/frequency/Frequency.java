package io.redress.intake.frequency;

import java.time.Instant;

/**
 * Everything about how often a number complained, as of an instant.
 *
 * @param until the last instant at which one of the windows holds enough reports, as far as is
 *     known; {@code null} where none ever did within memory
 * @param causes {@code null} in the state NONE
 */
public record Frequency(HighFrequency counts, FrequencyState state, Instant until, Causes causes) {}
