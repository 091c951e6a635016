package io.redress.intake.promise;

import java.time.Instant;

/**
 * A whole deadline of the workflow, as one of its events tells it.
 *
 * @param deadlineId the same in all events of it
 * @param clock its name in the service level
 * @param at when it was told
 */
public record Deadline(
    String deadlineId,
    String clock,
    int round,
    Instant startedAt,
    Instant dueAt,
    Telling telling,
    Instant at) {}
