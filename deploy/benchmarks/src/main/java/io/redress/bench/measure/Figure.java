package io.redress.bench.measure;

import java.util.Locale;
import java.util.Map;

/**
 * One line of a result.
 *
 * @param at under which circumstances, such as rows and clients, in the order of their naming
 * @param name of what
 * @param unit of the values; empty for plain numbers
 * @param spread over the rounds
 * @param budget what it should come to, or {@code null}
 */
public record Figure(Map<String, Long> at, String name, String unit, Spread spread, Budget budget) {

  /** A figure that nothing is asked of. */
  public static Figure of(Map<String, Long> at, String name, String unit, Spread spread) {
    return new Figure(at, name, unit, spread, null);
  }

  /** The same, with what is asked of it. */
  public Figure within(Budget asked) {
    return new Figure(at, name, unit, spread, asked);
  }

  /** What is asked and whether it is kept; empty where nothing is asked. */
  public String verdict() {
    return budget == null ? "" : budget + (budget.keptBy(spread) ? " ✓" : " ✗ missed");
  }

  /** Three digits that matter. */
  static String shown(double value) {
    if (value == Math.rint(value) || Math.abs(value) >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
  }

  /** The median as text. */
  public String median() {
    return shown(spread.median());
  }

  /** The least and the most as text; empty when they are the same. */
  public String range() {
    return spread.least() == spread.most()
        ? ""
        : shown(spread.least()) + " … " + shown(spread.most());
  }
}
