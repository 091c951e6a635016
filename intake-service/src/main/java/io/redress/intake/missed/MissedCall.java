package io.redress.intake.missed;

import java.time.Instant;

/**
 * One call that reached nobody, as the telephone system tells of it.
 *
 * @param source the system that tells of it
 * @param callId its own id of the call
 * @param queue {@code null} when it tells none; and so skill and waitedSeconds
 */
record MissedCall(
    String source,
    String callId,
    MissedReason reason,
    Instant at,
    String queue,
    Integer waitedSeconds,
    String skill) {}
