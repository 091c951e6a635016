package io.redress.analytics.backlog;

import io.redress.analytics.figure.Dimension;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the backlog can be grouped and filtered by: its age, and all that figures are filtered by.
 */
enum BacklogDimension {
  AGE,
  CATEGORY_GROUP(Dimension.CATEGORY_GROUP),
  CATEGORY(Dimension.CATEGORY),
  BRANCH(Dimension.BRANCH),
  DISTRICT(Dimension.DISTRICT),
  CHANNEL(Dimension.CHANNEL),
  TIER(Dimension.TIER),
  DEPARTMENT(Dimension.DEPARTMENT),
  TYPE(Dimension.TYPE),
  HIGH_FREQUENCY(Dimension.HIGH_FREQUENCY);

  /** Those that a day is summed by when it is counted; by others its list is. */
  static final Set<BacklogDimension> SUMMED =
      EnumSet.of(AGE, CATEGORY_GROUP, CATEGORY, BRANCH, DEPARTMENT);

  private final Dimension dimension;

  BacklogDimension() {
    this(null);
  }

  BacklogDimension(Dimension dimension) {
    this.dimension = dimension;
  }

  /** What figures call it; empty for the age. */
  Optional<Dimension> dimension() {
    return Optional.ofNullable(dimension);
  }

  String parameter() {
    return dimension().map(Dimension::parameter).orElse("age");
  }

  String column() {
    return dimension().map(Dimension::column).orElse("age");
  }

  static BacklogDimension of(Dimension dimension) {
    return valueOf(dimension.name());
  }

  /** All but the age. */
  static List<BacklogDimension> codes() {
    return Arrays.stream(values()).filter(each -> each != AGE).toList();
  }

  static Optional<BacklogDimension> named(String parameter) {
    return Arrays.stream(values()).filter(d -> d.parameter().equals(parameter)).findFirst();
  }

  static String all() {
    return Arrays.stream(values())
        .map(BacklogDimension::parameter)
        .collect(Collectors.joining(", "));
  }
}
