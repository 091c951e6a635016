package io.redress.analytics.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What figures can be grouped by and, but for days, filtered by. */
public enum Dimension {
  DAY("day", "day"),
  CATEGORY_GROUP("categoryGroup", "category_group"),
  CATEGORY("category", "category"),
  BRANCH("branch", "branch"),
  DISTRICT("district", "district"),
  CHANNEL("channel", "channel"),
  TIER("tier", "tier"),
  DEPARTMENT("department", "department"),
  TYPE("type", "type", "NEW", "REPEAT"),
  HIGH_FREQUENCY("highFrequency", "high_frequency", "true", "false");

  /** How a filter asks for complaints of which no code is known. */
  public static final String UNKNOWN = "-";

  private static final List<Dimension> CODES =
      Arrays.stream(values()).filter(dimension -> dimension != DAY).toList();

  private final String parameter;
  private final String column;
  private final List<String> known;

  /**
   * @param known all codes that there are; none where other services make them
   */
  Dimension(String parameter, String column, String... known) {
    this.parameter = parameter;
    this.column = column;
    this.known = List.of(known);
  }

  /** All codes that there are, {@link #UNKNOWN} aside; empty where other services make them. */
  public List<String> known() {
    return known;
  }

  /** As it is written in {@code groupBy} and in answers. */
  public String parameter() {
    return parameter;
  }

  /** As its column is called in every table that has it. */
  public String column() {
    return column;
  }

  /** The code of rows that a filter asks for: empty for {@link #UNKNOWN}. */
  public static String kept(String asked) {
    return UNKNOWN.equals(asked) ? "" : asked;
  }

  /** A code as an answer shows it: null where none is known. */
  public static String shown(String kept) {
    return kept.isEmpty() ? null : kept;
  }

  /** How a filter asks for rows of this code. */
  public static String asked(String kept) {
    return kept.isEmpty() ? UNKNOWN : kept;
  }

  /** All that are codes, not days, in the order of their columns. */
  public static List<Dimension> codes() {
    return CODES;
  }

  /** The one of {@link #codes} that is written so. */
  public static Optional<Dimension> code(String parameter) {
    return named(parameter).filter(CODES::contains);
  }

  static Optional<Dimension> named(String parameter) {
    return Arrays.stream(values()).filter(d -> d.parameter.equals(parameter)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(Dimension::parameter).collect(Collectors.joining(", "));
  }
}
