package io.redress.intake.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One line under check: its values, and what speaks against them. */
final class LineCheck {
  private static final int UNREADABLE = 0xFFFD;

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
    if (value.length() > field.longest()) {
      return refuse(field, "is longer than " + field.longest() + " characters");
    }
    if (value.codePoints().anyMatch(character -> character == UNREADABLE)) {
      return refuse(field, "is not written in UTF-8");
    }
    if (value.codePoints().anyMatch(LineCheck::isControl)) {
      return refuse(field, "has a control character");
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

  private static boolean isControl(int character) {
    boolean layout = character == '\t' || character == '\n' || character == '\r';
    boolean nonCharacter = (character & 0xFFFE) == 0xFFFE;
    return (Character.isISOControl(character) && !layout) || nonCharacter;
  }
}
