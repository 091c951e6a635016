package io.redress.analytics.backlog;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the backlog can be grouped and filtered by. */
enum BacklogDimension {
  AGE("age", "age"),
  CATEGORY_GROUP("categoryGroup", "category_group"),
  CATEGORY("category", "category"),
  BRANCH("branch", "branch"),
  DEPARTMENT("department", "department");

  private final String parameter;
  private final String column;

  BacklogDimension(String parameter, String column) {
    this.parameter = parameter;
    this.column = column;
  }

  String parameter() {
    return parameter;
  }

  String column() {
    return column;
  }

  static Optional<BacklogDimension> named(String parameter) {
    return Arrays.stream(values()).filter(d -> d.parameter.equals(parameter)).findFirst();
  }

  static String all() {
    return Arrays.stream(values())
        .map(BacklogDimension::parameter)
        .collect(Collectors.joining(", "));
  }
}
