package io.redress.intake.plan;

/**
 * What a change of a version is asked with.
 *
 * @param id of the plan, as it came
 * @param ifMatch the ETag of the version as the editor read it; must be there
 */
public record PlanChange(String id, int version, String ifMatch, Editor by) {}
