package io.redress.intake.network;

import io.redress.intake.file.CsvLine;
import io.redress.intake.file.CsvLines;
import io.redress.intake.file.Refusal;
import io.redress.intake.file.UnreadableFileException;
import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Items of a CSV file whose columns have the names of fields; other columns tell nothing. */
final class CsvItems implements WrittenItems {
  private static final List<NetworkField> NEEDED =
      List.of(NetworkField.CODE, NetworkField.NAME, NetworkField.LAT, NetworkField.LON);

  private final CsvLines lines;
  private final List<Optional<NetworkField>> columns;

  /**
   * Reads the header.
   *
   * @throws ProblemException import-header-unreadable, or invalid-field with each column that is
   *     missing, or is there twice
   */
  CsvItems(InputStream file) throws IOException {
    lines = new CsvLines(file);
    columns = columns(header());
  }

  private List<String> header() {
    try {
      return lines
          .next()
          .filter(line -> !line.isBlank())
          .map(CsvLine::values)
          .orElseThrow(() -> unreadable("The file is empty."));
    } catch (UnreadableFileException noCsv) {
      throw unreadable("The first line is not CSV.");
    }
  }

  private static List<Optional<NetworkField>> columns(List<String> header) {
    ProblemException wrong =
        ProblemException.of(CommonProblem.INVALID_FIELD, "The header lacks columns.");
    List<Optional<NetworkField>> columns = header.stream().map(NetworkField::of).toList();
    for (NetworkField field : NEEDED) {
      if (!columns.contains(Optional.of(field))) {
        wrong.field(
            field.path(), "is no column of the file", "Name columns " + NetworkField.all() + ".");
      }
    }
    List<NetworkField> seen = new ArrayList<>();
    for (Optional<NetworkField> column : columns) {
      if (column.isPresent() && seen.contains(column.get())) {
        wrong.field(column.get().path(), "is a column twice", "Leave one of them out.");
      }
      column.ifPresent(seen::add);
    }
    if (!wrong.errors().isEmpty()) {
      throw wrong;
    }
    return columns;
  }

  @Override
  public Optional<WrittenItem> next() {
    Optional<CsvLine> line = lines.next();
    while (line.isPresent() && line.get().isBlank()) {
      line = lines.next();
    }
    return line.map(this::read);
  }

  private WrittenItem read(CsvLine line) {
    if (line.values().size() != columns.size()) {
      return WrittenItem.refused(
          line.number(),
          Refusal.WHOLE_LINE,
          "has "
              + line.values().size()
              + " values where the header has "
              + columns.size()
              + " columns");
    }
    Map<NetworkField, String> values = new EnumMap<>(NetworkField.class);
    for (int at = 0; at < columns.size(); at++) {
      String value = line.values().get(at).strip();
      if (!value.isEmpty()) {
        columns.get(at).ifPresent(field -> values.put(field, value));
      }
    }
    return WrittenItem.of(line.number(), values);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private static ProblemException unreadable(String detail) {
    return ProblemException.of(IntakeProblem.IMPORT_HEADER_UNREADABLE, detail);
  }
}
