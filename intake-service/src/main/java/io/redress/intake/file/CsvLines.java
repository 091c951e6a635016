package io.redress.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV (RFC 4180, with any line ends, UTF-8 with or without a mark at its beginning) one
 * record at a time. Bytes that are no UTF-8 become U+FFFD. A record has at most {@value
 * BoundedReader#LONGEST} characters, so that a quote that is never closed does not fill the memory.
 */
public final class CsvLines implements Closeable {
  private final BoundedReader reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private UnreadableFileException broken;

  /** Reads from the beginning of a file. */
  public CsvLines(InputStream file) throws IOException {
    reader = new BoundedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    parser =
        CSVParser.builder()
            .setReader(reader)
            .setFormat(
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).setTrailingData(true).get())
            .get();
    records = parser.iterator();
  }

  /**
   * The next record; empty at the end of the file.
   *
   * @throws UnreadableFileException when it is no CSV from here on
   */
  public Optional<CsvLine> next() {
    if (broken != null) {
      throw broken;
    }
    reader.beginRecord();
    long line = parser.getCurrentLineNumber() + 1;
    try {
      return records.hasNext()
          ? Optional.of(new CsvLine(line, List.of(records.next().values())))
          : Optional.empty();
    } catch (UncheckedIOException noCsv) {
      broken = new UnreadableFileException(line, noCsv);
      throw broken;
    }
  }

  /**
   * The next records, fewer only before the end of the file or where it is no CSV any more; empty
   * at the end.
   *
   * @throws UnreadableFileException when not even the first can be read
   */
  public List<CsvLine> next(int most) {
    List<CsvLine> lines = new ArrayList<>(most);
    try {
      for (Optional<CsvLine> line = next(); line.isPresent(); line = next()) {
        lines.add(line.get());
        if (lines.size() == most) {
          break;
        }
      }
    } catch (UnreadableFileException noCsv) {
      if (lines.isEmpty()) {
        throw noCsv;
      }
    }
    return lines;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
