package io.redress.intake.classification;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.util.HashSet;
import java.util.List;

/**
 * What a client says of a category.
 *
 * @param requiredFields paths of {@link DetailField}; {@code null} or empty for a group
 * @param emergency {@code null} or false for a group
 */
record CategoryContent(
    Names names,
    List<String> requiredFields,
    Boolean emergency,
    boolean commonCause,
    int position) {

  /**
   * Checks what bounds alone cannot.
   *
   * @throws ProblemException invalid-field with everything that is wrong
   */
  void require(boolean leaf) {
    ProblemException wrong =
        ProblemException.of(CommonProblem.INVALID_FIELD, "The category cannot be so.");
    List<String> fields = requiredFields == null ? List.of() : requiredFields;
    if (!leaf && !fields.isEmpty()) {
      wrong.field("requiredFields", "is for leaves only", "Leave it out for a group.");
    }
    if (!leaf && Boolean.TRUE.equals(emergency)) {
      wrong.field("emergency", "is for leaves only", "Leave it out for a group.");
    }
    if (fields.stream().anyMatch(path -> DetailField.of(path).isEmpty())) {
      wrong.field(
          "requiredFields",
          "has a field that is not known",
          "Take of " + DetailField.paths() + ".");
    }
    if (new HashSet<>(fields).size() < fields.size()) {
      wrong.field("requiredFields", "names a field twice", "Name each field once.");
    }
    if (!wrong.errors().isEmpty()) {
      throw wrong;
    }
  }
}
