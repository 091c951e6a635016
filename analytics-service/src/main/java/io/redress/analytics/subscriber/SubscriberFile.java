package io.redress.analytics.subscriber;

import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of subscriber numbers: CSV in UTF-8 with the columns month, district and subscribers in
 * any order. What is refused is named by its line; the rest can be taken.
 *
 * @param read how many lines there were, without header and blank ones
 * @param lines what can be taken, each month and district once
 * @param refused how many lines cannot be taken
 * @param refusals why not, of the first ones
 */
record SubscriberFile(
    int read, List<SubscriberLine> lines, int refused, List<LineRefusal> refusals) {
  private static final String MONTH = "month";
  private static final String DISTRICT = "district";
  private static final String SUBSCRIBERS = "subscribers";
  private static final List<String> COLUMNS = List.of(MONTH, DISTRICT, SUBSCRIBERS);
  private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
  private static final int LONGEST_DISTRICT = 64;
  private static final long MOST = 10_000_000_000L;
  private static final int MOST_DIGITS = 11;

  SubscriberFile {
    lines = List.copyOf(lines);
    refusals = List.copyOf(refusals);
  }

  /**
   * Reads it to its end.
   *
   * @param latest no month after this one is taken
   * @param shown how many refusals are kept
   * @throws ProblemException file-unreadable, or invalid-field with each column that is missing or
   *     not known
   */
  static SubscriberFile read(byte[] content, YearMonth latest, int shown) {
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(text(content)))) {
      return new Reading(parser, latest, shown).toTheEnd();
    } catch (IOException | UncheckedIOException | IllegalStateException noCsv) {
      throw unreadable("It is no CSV.");
    }
  }

  private static String text(byte[] content) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw unreadable("It is not in UTF-8.");
    }
  }

  private static ProblemException unreadable(String detail) {
    return ProblemException.of(AnalyticsProblem.FILE_UNREADABLE, detail);
  }

  /** One pass through a file. */
  private static final class Reading {
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final YearMonth latest;
    private final int shown;
    private final Map<SubscriberLine.Key, Long> lineOf = new LinkedHashMap<>();
    private final List<SubscriberLine> lines = new ArrayList<>();
    private final List<LineRefusal> refusals = new ArrayList<>();
    private int read;
    private int refused;

    Reading(CSVParser parser, YearMonth latest, int shown) {
      this.parser = parser;
      this.records = parser.iterator();
      this.latest = latest;
      this.shown = shown;
    }

    SubscriberFile toTheEnd() {
      if (!records.hasNext()) {
        throw unreadable("It is empty.");
      }
      var columns = columns(records.next());
      // Told before the next record is looked for: that is where it begins.
      for (var line = next(); records.hasNext(); line = next()) {
        var record = records.next();
        if (record.size() > 1 || !record.get(0).isBlank()) {
          read++;
          take(line, record, columns);
        }
      }
      return new SubscriberFile(read, lines, refused, refusals);
    }

    private long next() {
      return parser.getCurrentLineNumber() + 1;
    }

    private static Map<String, Integer> columns(CSVRecord header) {
      var wrong = ProblemException.of(CommonProblem.INVALID_FIELD, "The header is not right.");
      var columns = new LinkedHashMap<String, Integer>();
      for (var at = 0; at < header.size(); at++) {
        var name = header.get(at).strip();
        if (!COLUMNS.contains(name)) {
          wrong.field("column " + (at + 1), "is not known", "Leave it out, or correct its name.");
        } else if (columns.put(name, at) != null) {
          wrong.field(name, "is a column twice", "Leave one of them out.");
        }
      }
      COLUMNS.stream()
          .filter(name -> !columns.containsKey(name))
          .forEach(
              name ->
                  wrong.field(
                      name, "is no column", "Name the columns month, district, subscribers."));
      if (!wrong.errors().isEmpty()) {
        throw wrong;
      }
      return columns;
    }

    private void take(long line, CSVRecord record, Map<String, Integer> columns) {
      if (record.size() != COLUMNS.size()) {
        refuse(line, "line", "has " + record.size() + " values, the header has 3 columns");
        return;
      }
      var month = month(line, record.get(columns.get(MONTH)).strip());
      var district = district(line, record.get(columns.get(DISTRICT)).strip());
      var subscribers = subscribers(line, record.get(columns.get(SUBSCRIBERS)).strip());
      if (month == null || district == null || subscribers == null) {
        refused++;
        return;
      }
      var key = new SubscriberLine.Key(month, district);
      var before = lineOf.putIfAbsent(key, line);
      if (before == null) {
        lines.add(new SubscriberLine(key, subscribers));
      } else {
        refused++;
        note(line, "line", "tells month and district of line " + before + " again");
      }
    }

    private void refuse(long line, String field, String reason) {
      refused++;
      note(line, field, reason);
    }

    private void note(long line, String field, String reason) {
      if (refusals.size() < shown) {
        refusals.add(new LineRefusal(line, field, reason));
      }
    }

    private YearMonth month(long line, String written) {
      try {
        var month = YearMonth.parse(written);
        if (!month.isBefore(EARLIEST) && !month.isAfter(latest)) {
          return month;
        }
        note(line, MONTH, "is before 2000-01 or in the future");
      } catch (DateTimeParseException e) {
        note(line, MONTH, "is no month like 2026-01");
      }
      return null;
    }

    private String district(long line, String written) {
      if (written.isEmpty()) {
        note(line, DISTRICT, "is empty; * stands for the whole operator");
      } else if (written.length() > LONGEST_DISTRICT
          || written.chars().anyMatch(Character::isISOControl)) {
        note(line, DISTRICT, "is no code of at most 64 characters");
      } else {
        return written;
      }
      return null;
    }

    private Long subscribers(long line, String written) {
      if (written.matches("[0-9]{1," + MOST_DIGITS + "}")) {
        var number = Long.parseLong(written);
        if (number >= 1 && number <= MOST) {
          return number;
        }
      }
      note(line, SUBSCRIBERS, "is no whole number from 1 to 10000000000");
      return null;
    }
  }
}
