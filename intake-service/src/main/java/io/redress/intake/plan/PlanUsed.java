package io.redress.intake.plan;

/**
 * A plan was used for an answer.
 *
 * @param fitted {@code null} when nobody said
 */
record PlanUsed(PlanNumber plan, int version, Boolean fitted) {}
