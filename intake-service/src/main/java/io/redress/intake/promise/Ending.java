package io.redress.intake.promise;

import java.time.Instant;

/**
 * What became of a promise.
 *
 * @param at when; {@code null} while it is open
 */
record Ending(PromiseState state, Instant at) {}
