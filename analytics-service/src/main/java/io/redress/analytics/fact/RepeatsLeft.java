package io.redress.analytics.fact;

/**
 * What figures read of {@code complaint.updated}.
 *
 * @param repeats of an issue from which a repeat was parted: those left; else {@code null}
 */
record RepeatsLeft(Integer repeats) {}
