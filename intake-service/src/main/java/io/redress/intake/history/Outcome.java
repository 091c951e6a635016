package io.redress.intake.history;

import java.time.Instant;

/**
 * What became of one issue.
 *
 * @param closedAt {@code null} while it is open
 * @param disposition how it was closed; {@code null} while it is open
 * @param repeats how often it was reported again
 */
record Outcome(Instant registeredAt, Instant closedAt, String disposition, int repeats) {}
