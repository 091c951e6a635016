package io.redress.intake.plan;

/** Something was done with a version of a plan; told to the log and the counters once committed. */
record PlanStepped(PlanNumber plan, int version, PlanStep.Kind kind) {}
