package io.redress.intake.importing;

import java.util.List;
import java.util.Map;

/**
 * Where the mapped fields are in a line.
 *
 * @param width how many values each line has
 */
record Columns(Map<ImportField, Integer> places, int width) {
  Columns {
    places = Map.copyOf(places);
  }

  /** The value without blanks around it; {@code null} where the line tells nothing. */
  String value(List<String> values, ImportField field) {
    Integer place = places.get(field);
    String value = place == null ? "" : values.get(place).strip();
    return value.isEmpty() ? null : value;
  }
}
