package io.redress.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Iterator;

/** What violated constraints of a request are told: each field with its message. */
final class ConstraintProblems {
  private ConstraintProblems() {}

  /** Whether the violations are the service's own fault and not the client's. */
  static boolean isOwnFault(ConstraintViolationException violated) {
    return violated.getConstraintViolations() == null
        || violated.getConstraintViolations().isEmpty()
        || violated.getConstraintViolations().stream()
            .anyMatch(violation -> hasKind(violation.getPropertyPath(), ElementKind.RETURN_VALUE));
  }

  static ProblemException of(ConstraintViolationException violated) {
    ProblemException problem =
        ProblemException.of(
            CommonProblem.INVALID_FIELD, "The request has fields that are not allowed so.");
    violated.getConstraintViolations().stream()
        .map(
            violation ->
                new FieldError(
                    field(violation.getPropertyPath()), violation.getMessage(), mend(violation)))
        .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
        .distinct()
        .forEach(error -> problem.field(error.field(), error.message(), error.mend()));
    return problem;
  }

  private static String mend(ConstraintViolation<?> violation) {
    return "Send a value for '%s' that fits: it %s."
        .formatted(field(violation.getPropertyPath()), violation.getMessage());
  }

  /** The path inside the body, or the parameter's name: without method and body parameter. */
  private static String field(Path path) {
    StringBuilder field = new StringBuilder();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() != ElementKind.METHOD
          && node.getKind() != ElementKind.CONSTRUCTOR
          && node.getName() != null) {
        append(field, node);
      }
    }
    return field.isEmpty() ? parameter : field.toString();
  }

  private static void append(StringBuilder field, Path.Node node) {
    if (node.isInIterable()) {
      Object place = node.getIndex() != null ? node.getIndex() : node.getKey();
      field.append('[').append(place == null ? "" : place).append(']');
    }
    if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
      field.append(field.isEmpty() ? "" : ".").append(node.getName());
    }
  }

  private static boolean hasKind(Path path, ElementKind kind) {
    for (Iterator<Path.Node> nodes = path.iterator(); nodes.hasNext(); ) {
      if (nodes.next().getKind() == kind) {
        return true;
      }
    }
    return false;
  }
}
