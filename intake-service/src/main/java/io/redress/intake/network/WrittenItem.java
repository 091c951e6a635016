package io.redress.intake.network;

import io.redress.intake.file.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * One item as it is written in a file.
 *
 * @param number of its line, or of its feature, counted from 1
 * @param values without blanks around them; no field that tells nothing
 * @param fault why it cannot be read at all, or {@code null}
 */
record WrittenItem(long number, Map<NetworkField, String> values, Refusal fault) {
  WrittenItem {
    values = Map.copyOf(values);
  }

  static WrittenItem of(long number, Map<NetworkField, String> values) {
    return new WrittenItem(number, values, null);
  }

  static WrittenItem refused(long number, String field, String reason) {
    return new WrittenItem(number, Map.of(), new Refusal(number, field, reason));
  }

  /** What the file tells of a field. */
  Optional<String> value(NetworkField field) {
    return Optional.ofNullable(values.get(field));
  }
}
