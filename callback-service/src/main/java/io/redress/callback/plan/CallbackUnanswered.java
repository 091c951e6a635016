package io.redress.callback.plan;

/** Told inside the service, in the transaction that ended the calling without an answer. */
public record CallbackUnanswered(Callback callback) {}
