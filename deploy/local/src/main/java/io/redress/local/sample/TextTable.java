package io.redress.local.sample;

import java.util.ArrayList;
import java.util.List;

/** Columns of text that line up on a terminal, where a Chinese character is two columns wide. */
public final class TextTable {
  private static final String GAP = "  ";
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with this first row, underlined. */
  public TextTable(List<String> header) {
    rows.add(header);
  }

  /** Adds a row of as many cells. */
  public void row(List<String> cells) {
    rows.add(cells);
  }

  /** The lines, each ended. */
  public String text() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      text.append(line(rows.get(r), widths));
      if (r == 0) {
        text.append(rule(widths));
      }
    }
    return text.toString();
  }

  /** Shortens to this many columns. */
  static String cut(String cell, int columns) {
    if (width(cell) <= columns) {
      return cell;
    }
    StringBuilder kept = new StringBuilder();
    int[] points = cell.codePoints().toArray();
    int used = 1;
    for (int i = 0; i < points.length && used + columns(points[i]) <= columns; i++) {
      used += columns(points[i]);
      kept.appendCodePoint(points[i]);
    }
    return kept.append('…').toString();
  }

  /** Columns that this text takes on a terminal. */
  static int width(String text) {
    return text.codePoints().map(TextTable::columns).sum();
  }

  private static int columns(int point) {
    if (Character.getType(point) == Character.NON_SPACING_MARK) {
      return 0;
    }
    boolean wide =
        Character.isIdeographic(point)
            || point >= 0x1100 && point <= 0x115F
            || point >= 0x3000 && point <= 0x30FF
            || point >= 0xAC00 && point <= 0xD7A3
            || point >= 0xFF01 && point <= 0xFF60
            || point >= 0xFFE0 && point <= 0xFFE6
            || point >= 0x1F300 && point <= 0x1FAFF;
    return wide ? 2 : 1;
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i);
      line.append(cell).append(" ".repeat(widths[i] - width(cell))).append(GAP);
    }
    return line.toString().stripTrailing() + System.lineSeparator();
  }

  private static String rule(int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int width : widths) {
      line.append("-".repeat(width)).append(GAP);
    }
    return line.toString().stripTrailing() + System.lineSeparator();
  }
}
