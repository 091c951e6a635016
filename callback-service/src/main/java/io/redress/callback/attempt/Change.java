package io.redress.callback.attempt;

import java.util.OptionalLong;

/**
 * Who changes which callback.
 *
 * @param by user name
 * @param version the version it is based on; empty when the client does not care
 * @param key idempotency key; null when the client sent none
 */
public record Change(String callbackId, String by, OptionalLong version, String key) {}
