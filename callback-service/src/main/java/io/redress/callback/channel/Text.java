package io.redress.callback.channel;

/** What a message says. */
public record Text(String subject, String body) {}
