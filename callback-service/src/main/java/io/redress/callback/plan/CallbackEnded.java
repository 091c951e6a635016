package io.redress.callback.plan;

/**
 * Told inside the service when a callback is closed: within the transaction, or after its commit,
 * as the observer wants it.
 *
 * @param surveyed whether the customer was sent a survey
 */
public record CallbackEnded(
    String callbackId,
    String complaintId,
    String ticketNumber,
    CallbackResult result,
    EndCause cause,
    boolean surveyed) {}
