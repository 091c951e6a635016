package io.redress.callback.decision;

import io.redress.callback.decision.DecisionContract.Field;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of FEEL that cells may use: texts, numbers, true and false, comparisons, ranges, lists
 * of them and {@code not(...)}. No names, no calls: a cell computes nothing.
 */
final class Entries {

  private static final String TEXT = "\"[^\"\\\\\\p{Cntrl}]{0,100}\"";
  private static final String NUMBER = "-?\\d{1,9}(?:\\.\\d{1,6})?";
  private static final String TEST =
      "(?:"
          + NUMBER
          + "|(?:<=|>=|<|>)\\s*"
          + NUMBER
          + "|[\\[(\\]]\\s*"
          + NUMBER
          + "\\s*\\.\\.\\s*"
          + NUMBER
          + "\\s*[\\])\\[])";
  private static final Pattern TEXTS = list(TEXT);
  private static final Pattern TESTS = list(TEST);
  private static final Pattern ONE_TEXT = Pattern.compile(TEXT);

  private Entries() {}

  private static Pattern list(String one) {
    String several = "\\s*" + one + "(?:\\s*,\\s*" + one + "){0,49}\\s*";
    return Pattern.compile(several + "|\\s*not\\s*\\(" + several + "\\)\\s*");
  }

  /** Whether any value passes the cell. */
  static boolean anything(String cell) {
    return cell.isEmpty() || cell.equals("-");
  }

  /** Why a cell cannot test this input; null when it can. */
  static String wrongTest(Field input, String cell) {
    if (anything(cell)) {
      return null;
    }
    return switch (input.type()) {
      case BOOLEAN -> cell.matches("true|false") ? null : "Write true, false or nothing.";
      case NUMBER ->
          TESTS.matcher(cell).matches() ? null : "Write numbers, comparisons or ranges of numbers.";
      case STRING ->
          TEXTS.matcher(cell).matches()
              ? unknown(input, cell)
              : "Write texts in double quotes, separated by commas.";
    };
  }

  /** Why a cell cannot be this output; null when it can. */
  static String wrongOutput(Field output, String cell) {
    if (cell.isEmpty()) {
      return output.optional() ? null : "Write a value: this output is needed.";
    }
    return switch (output.type()) {
      case BOOLEAN -> cell.matches("true|false") ? null : "Write true or false.";
      case NUMBER -> cell.matches(NUMBER) ? null : "Write one number.";
      case STRING ->
          ONE_TEXT.matcher(cell).matches()
              ? unknown(output, cell)
              : "Write one text in double quotes.";
    };
  }

  private static String unknown(Field field, String cell) {
    if (field.values().isEmpty()) {
      return null;
    }
    Set<String> wrong = new TreeSet<>();
    for (Matcher text = ONE_TEXT.matcher(cell); text.find(); ) {
      String value = text.group().substring(1, text.group().length() - 1);
      if (!field.values().contains(value)) {
        wrong.add(value);
      }
    }
    return wrong.isEmpty() ? null : "Use some of " + field.values() + ".";
  }
}
