package io.redress.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a body that cannot be read is told, without quoting it. */
final class JsonProblems {
  private static final int SHOWN = 30;

  private JsonProblems() {}

  static ProblemException of(JsonProcessingException unreadable) {
    if (unreadable instanceof JsonMappingException mapping
        && mapping.getCause() instanceof ProblemException own) {
      return own;
    }
    if (unreadable instanceof UnrecognizedPropertyException unknown) {
      return unknownField(unknown);
    }
    if (unreadable instanceof MismatchedInputException misfit && !misfit.getPath().isEmpty()) {
      return misfit(misfit);
    }
    if (unreadable instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return invalid(path(mapping), "is not allowed", "Send an allowed value.");
    }
    return ProblemException.of(CommonProblem.MALFORMED_BODY, place(unreadable));
  }

  private static ProblemException unknownField(UnrecognizedPropertyException unknown) {
    String field = path(unknown);
    String known =
        unknown.getKnownPropertyIds() == null
            ? ""
            : new TreeSet<>(unknown.getKnownPropertyIds().stream().map(String::valueOf).toList())
                .stream().limit(SHOWN).collect(Collectors.joining(", "));
    return ProblemException.of(
            CommonProblem.UNKNOWN_FIELD, "The body has the unknown field '" + field + "'.")
        .field(
            field,
            "is not known",
            known.isEmpty() ? "Leave it out." : "Leave it out; known here: " + known + ".");
  }

  private static ProblemException misfit(MismatchedInputException misfit) {
    Class<?> target = misfit.getTargetType();
    if (misfit instanceof InvalidFormatException && target != null && target.isEnum()) {
      String allowed =
          Arrays.stream(target.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .limit(SHOWN)
              .collect(Collectors.joining(", "));
      return invalid(path(misfit), "is not one of the allowed values", "Send " + allowed + ".");
    }
    return invalid(path(misfit), "has the wrong form", "Send " + form(target) + ".");
  }

  private static String form(Class<?> target) {
    if (target == null) {
      return "a value of the documented form";
    }
    if (Number.class.isAssignableFrom(target) || target.isPrimitive() && target != boolean.class) {
      return "a number in range";
    }
    if (target == boolean.class || target == Boolean.class) {
      return "true or false";
    }
    if (target == String.class) {
      return "a text";
    }
    if (target.getPackageName().equals("java.time")) {
      return "a time in ISO-8601 form, for example 2026-11-22T08:00:00+08:00";
    }
    if (Iterable.class.isAssignableFrom(target) || target.isArray()) {
      return "an array";
    }
    return "a value of the documented form";
  }

  private static ProblemException invalid(String field, String message, String mend) {
    return ProblemException.of(
            CommonProblem.INVALID_FIELD, "The field '" + field + "' " + message + ".")
        .field(field, message, mend);
  }

  private static String place(JsonProcessingException unreadable) {
    return unreadable.getLocation() == null
        ? "The body is not the expected JSON."
        : "The body is not the expected JSON at line %d, column %d."
            .formatted(
                unreadable.getLocation().getLineNr(), unreadable.getLocation().getColumnNr());
  }

  static String path(JsonMappingException mapping) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : List.copyOf(mapping.getPath())) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
