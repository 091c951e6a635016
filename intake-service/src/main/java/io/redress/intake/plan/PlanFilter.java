package io.redress.intake.plan;

/**
 * Which versions a list shows.
 *
 * @param words to look for, or {@code null} for all in the order of their numbers
 * @param category code of a leaf or group, or {@code null}
 */
record PlanFilter(String words, String category, PlanStatus status) {}
