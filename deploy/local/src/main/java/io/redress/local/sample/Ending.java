package io.redress.local.sample;

/**
 * How a complaint ended.
 *
 * @param disposition the case's, or {@link End#NO_CASE}
 * @param result of the callback; empty when there was none
 * @param lane at the end
 * @param rounds how often it was worked through
 * @param level highest escalation level, 0 for none
 */
record Ending(String disposition, String result, String lane, int rounds, int level) {}
