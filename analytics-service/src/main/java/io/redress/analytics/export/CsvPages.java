package io.redress.analytics.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A list as CSV (RFC 4180), written line by line. A long one is read page by page meanwhile: as
 * many rows are in memory as a page has, however long the list is. Words that look like formulas
 * are neutralised, and decimals are written in full.
 */
public final class CsvPages {
  /** Rows that are read at a time. */
  public static final int PAGE = 200;

  /** How the next page is read. */
  public interface Pages<T> {
    /**
     * Up to {@link CsvPages#PAGE} rows; fewer end the list.
     *
     * @param last of the page before; null for the first page
     */
    List<T> after(T last);
  }

  /** Writes a list, whose question is checked already. */
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private CsvPages() {}

  /**
   * Writes a header, and a line for each row of the pages.
   *
   * @param out not closed: it is the caller's
   * @param cells of a row, in the order of the header; null is an empty cell
   */
  public static <T> void write(
      OutputStream out, List<String> header, Pages<T> pages, Function<T, List<Object>> cells)
      throws IOException {
    var csv = begun(out, header);
    T last = null;
    List<T> page;
    do {
      page = pages.after(last);
      for (var row : page) {
        csv.printRecord(neutralised(cells.apply(row)));
        last = row;
      }
      csv.flush();
    } while (page.size() == PAGE);
  }

  /**
   * Writes a header, and a line for each of these rows.
   *
   * @param out not closed: it is the caller's
   * @param cells of a row, in the order of the header; null is an empty cell
   */
  public static <T> void write(
      OutputStream out, List<String> header, List<T> rows, Function<T, List<Object>> cells)
      throws IOException {
    var csv = begun(out, header);
    for (var row : rows) {
      csv.printRecord(neutralised(cells.apply(row)));
    }
    csv.flush();
  }

  /** The cells of a row that tells less than the header names: the rest is empty. */
  public static List<Object> filled(List<Object> cells, int columns) {
    var all = new ArrayList<>(cells);
    all.addAll(Collections.nCopies(columns - cells.size(), null));
    return all;
  }

  private static CSVPrinter begun(OutputStream out, List<String> header) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    return CSVFormat.RFC4180.builder().setHeader(header.toArray(String[]::new)).get().print(writer);
  }

  private static List<String> neutralised(List<Object> cells) {
    return cells.stream().map(CsvPages::neutralised).toList();
  }

  /** A number is none of the formulas, also when it is negative; it is written in full. */
  private static String neutralised(Object cell) {
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return cell instanceof Number
        ? cell.toString()
        : FormulaPolicy.neutralised(Objects.toString(cell, ""));
  }
}
