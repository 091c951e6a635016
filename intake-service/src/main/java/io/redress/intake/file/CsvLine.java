package io.redress.intake.file;

import java.util.List;

/**
 * One record of a file.
 *
 * @param number of the line in which it begins; the header is line 1
 * @param values as they are written, unquoted
 */
public record CsvLine(long number, List<String> values) {
  public CsvLine {
    values = List.copyOf(values);
  }

  /** Whether nothing is written in it. */
  public boolean isBlank() {
    return values.size() == 1 && values.get(0).isBlank();
  }

  /** Without its values: they are personal data. */
  @Override
  public String toString() {
    return "CsvLine[" + number + "]";
  }
}
