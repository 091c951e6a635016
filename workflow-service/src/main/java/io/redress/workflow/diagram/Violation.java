package io.redress.workflow.diagram;

/**
 * One thing by which a diagram breaks the process contract.
 *
 * @param element id of the element, or of the nearest one around it that has an id
 * @param rule stable name of the broken rule, in kebab-case
 * @param message what is wrong
 * @param mend how to mend it
 */
public record Violation(String element, String rule, String message, String mend) {}
