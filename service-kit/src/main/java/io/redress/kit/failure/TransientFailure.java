package io.redress.kit.failure;

/**
 * Marks an exception whose cause passes by itself (something that is needed is away or busy): the
 * same work is worth trying again, however often.
 */
public interface TransientFailure {}
