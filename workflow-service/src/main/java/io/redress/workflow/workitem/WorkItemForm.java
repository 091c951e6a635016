package io.redress.workflow.workitem;

import java.util.List;
import java.util.Optional;

/**
 * The outcomes that a step of a diagram can have, and what must be filled in for each.
 *
 * @param outcomes in the order of the diagram
 */
public record WorkItemForm(List<Outcome> outcomes) {
  /** What a field holds. */
  public enum FieldType {
    STRING,
    LONG,
    BOOLEAN,
    /** {@code {"amount": minor units, "currency": "CNY"}} */
    MONEY,
    /** A department's code. */
    DEPARTMENT,
    /** A list of departments' codes. */
    DEPARTMENTS,
    /** A response plan's number, {@code P-000123}, or {@code P-000123/2} for a version. */
    PLAN
  }

  /**
   * One field of an outcome's form.
   *
   * @param maxLength of a text, in characters
   */
  public record Field(String name, String label, FieldType type, boolean required, int maxLength) {}

  /**
   * One outcome.
   *
   * @param unless name of a true-or-false variable of the case that closes this outcome, or null
   */
  public record Outcome(String outcome, String label, String unless, List<Field> fields) {}

  /** The outcome of that name. */
  public Optional<Outcome> find(String outcome) {
    return outcomes.stream().filter(o -> o.outcome().equals(outcome)).findFirst();
  }
}
