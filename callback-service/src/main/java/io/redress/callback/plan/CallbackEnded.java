package io.redress.callback.plan;

/** Told inside the service once a callback is closed and committed. */
public record CallbackEnded(String callbackId, String ticketNumber, CallbackResult result) {}
