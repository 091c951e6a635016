package io.redress.intake.importing;

import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which column of a file tells which field: {@code externalId=ticket,registeredAt=filed_at,…}. */
final class Mapping {
  private static final String PARAMETER = "mapping";

  private final Map<ImportField, String> columns;

  private Mapping(Map<ImportField, String> columns) {
    this.columns = Collections.unmodifiableMap(columns);
  }

  /**
   * Reads a mapping.
   *
   * @throws ProblemException invalid-field naming all that is wrong
   */
  static Mapping of(String written) {
    ProblemException wrong =
        ProblemException.of(CommonProblem.INVALID_FIELD, "The mapping cannot be used.");
    Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
    for (String pair : written == null || written.isBlank() ? new String[0] : written.split(",")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair.strip() : pair.substring(0, equals).strip();
      String column = equals < 0 ? "" : pair.substring(equals + 1).strip();
      ImportField field = ImportField.of(name).orElse(null);
      if (field == null || column.isEmpty()) {
        wrong.field(
            PARAMETER,
            "has a pair that is not field=column",
            "Send pairs with commas between them; the fields are " + ImportField.all() + ".");
      } else if (columns.put(field, column) != null) {
        wrong.field(
            PARAMETER, "names " + field.path() + " twice", "Name one column for each field.");
      }
    }
    for (ImportField field : ImportField.values()) {
      if (field.isRequired() && !columns.containsKey(field)) {
        wrong.field(
            PARAMETER,
            "lacks " + field.path(),
            "Add " + field.path() + "=<the column that tells it>.");
      }
    }
    if (!wrong.errors().isEmpty()) {
      throw wrong;
    }
    return new Mapping(columns);
  }

  /** The columns by the names of the fields that they tell. */
  Map<String, String> columns() {
    Map<String, String> named = new LinkedHashMap<>();
    columns.forEach((field, column) -> named.put(field.path(), column));
    return named;
  }

  boolean has(ImportField field) {
    return columns.containsKey(field);
  }

  /**
   * Where the fields are in a file with this header.
   *
   * @throws ProblemException import-column-unknown naming each column that is missing, or is there
   *     more than once
   */
  Columns in(List<String> header) {
    List<String> names = header.stream().map(Mapping::folded).toList();
    ProblemException wrong =
        ProblemException.of(
            IntakeProblem.IMPORT_COLUMN_UNKNOWN, "The header does not fit the mapping.");
    Map<ImportField, Integer> places = new EnumMap<>(ImportField.class);
    columns.forEach(
        (field, column) -> {
          List<Integer> found = new ArrayList<>();
          for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(folded(column))) {
              found.add(i);
            }
          }
          if (found.size() == 1) {
            places.put(field, found.get(0));
          } else {
            wrong.field(
                field.path(),
                found.isEmpty()
                    ? "is mapped to a column that the file does not have"
                    : "is mapped to a column that the file has more than once",
                "Map " + field.path() + " to one of the file's columns.");
          }
        });
    if (!wrong.errors().isEmpty()) {
      throw wrong.with("columns", header.size());
    }
    return new Columns(places, names.size());
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** As it can be read again. */
  @Override
  public String toString() {
    return String.join(
        ",", columns.entrySet().stream().map(e -> e.getKey().path() + "=" + e.getValue()).toList());
  }
}
