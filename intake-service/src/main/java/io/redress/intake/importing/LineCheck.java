package io.redress.intake.importing;

import io.redress.intake.file.CsvLine;
import io.redress.intake.file.Refusal;
import io.redress.intake.file.WrittenText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One line under check: its values, and what speaks against them. */
final class LineCheck {
  private final CsvLine line;
  private final Columns columns;
  private final List<Refusal> refusals = new ArrayList<>();

  LineCheck(CsvLine line, Columns columns) {
    this.line = line;
    this.columns = columns;
  }

  /** Whether it has a value for each column; refused otherwise. */
  boolean fits() {
    if (line.values().size() == columns.width()) {
      return true;
    }
    refusals.add(
        new Refusal(
            line.number(),
            Refusal.WHOLE_LINE,
            "has "
                + line.values().size()
                + " values where the header has "
                + columns.width()
                + " columns"));
    return false;
  }

  /** The value; {@code null} where there is none, or it was refused. */
  String text(ImportField field) {
    String value = columns.value(line.values(), field);
    if (value == null) {
      return field.isRequired() ? refuse(field, "is missing") : null;
    }
    Optional<String> fault = WrittenText.fault(value, field.longest());
    if (fault.isPresent()) {
      return refuse(field, fault.get());
    }
    return value;
  }

  /** The constant with this name in any case, with hyphens or blanks for underscores. */
  <E extends Enum<E>> E oneOf(ImportField field, String written, E[] constants) {
    String name = written.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Arrays.stream(constants)
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseGet(() -> refuse(field, "is none of " + Arrays.toString(constants)));
  }

  /** Notes why the line is not taken, one reason for a field; always {@code null}. */
  <T> T refuse(ImportField field, String reason) {
    if (refusals.stream().noneMatch(refusal -> refusal.field().equals(field.path()))) {
      refusals.add(new Refusal(line.number(), field.path(), reason));
    }
    return null;
  }

  List<Refusal> refusals() {
    return refusals;
  }
}
