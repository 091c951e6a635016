package io.redress.analytics.export;

/**
 * A cell that a spreadsheet would take for a formula is made plain text by an apostrophe in front.
 * Source: OWASP, CSV injection.
 */
final class FormulaPolicy {
  private static final String SUSPECT = "=+-@\t\r\n＝＋－＠";

  private FormulaPolicy() {}

  static String neutralised(String cell) {
    return !cell.isEmpty() && SUSPECT.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
