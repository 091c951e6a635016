package io.redress.intake.missed;

import java.time.Instant;

/**
 * What a list of missed contacts is to show.
 *
 * @param open whether the promise is still to be kept
 * @param status {@code null} for any
 * @param dueBefore {@code null} for any time
 */
record MissedFilter(boolean open, MissedStatus status, Instant dueBefore) {}
