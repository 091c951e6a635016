package io.redress.kit.sheet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.sheet.TestSheet.TestCase;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a test sheet. As CSV its first line names the columns: {@code case}, {@code in:NAME} for
 * inputs, {@code out:NAME} for expected outputs. As JSON it is {@code {"cases": [{"name": …, "in":
 * {…}, "out": {…}}]}} with texts, numbers, true, false and null.
 */
public final class SheetReader {
  /** Largest sheet, in bytes. */
  public static final int MOST_BYTES = 256 << 10;

  private static final int MOST_COLUMNS = 60;
  private static final String NAME = "case";
  private static final String IN = "in:";
  private static final String OUT = "out:";
  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxNumberLength(40)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final int mostCases;
  private final int longest;

  /**
   * A reader of sheets of this size.
   *
   * @param mostCases cases at most
   * @param longest characters of a value at most
   */
  public SheetReader(int mostCases, int longest) {
    this.mostCases = mostCases;
    this.longest = longest;
  }

  /**
   * Reads a sheet of either form: JSON begins with a brace.
   *
   * @throws SheetUnreadableException with the place where it cannot be read
   */
  public TestSheet read(byte[] file) {
    if (file.length == 0 || file.length > MOST_BYTES) {
      throw new SheetUnreadableException("file", "It is empty or has more than 256 KiB.");
    }
    String text = text(file);
    List<TestCase> cases = text.stripLeading().startsWith("{") ? json(text) : csv(text);
    if (cases.isEmpty() || cases.size() > mostCases) {
      throw new SheetUnreadableException(
          "file", "It has no case, or more than %d.".formatted(mostCases));
    }
    return new TestSheet(cases);
  }

  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      // What spreadsheets put before UTF-8.
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new SheetUnreadableException("file", "It is no UTF-8.");
    }
  }

  private List<TestCase> csv(String text) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();
    List<TestCase> cases = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      List<String> columns = null;
      for (CSVRecord line : parser) {
        if (columns == null) {
          columns = columns(line);
        } else if (cases.size() <= mostCases) {
          cases.add(line(columns, line, parser.getCurrentLineNumber()));
        }
      }
      return cases;
    } catch (UncheckedIOException | IllegalStateException | IOException broken) {
      throw new SheetUnreadableException("file", "It is no CSV: a quote is not closed.");
    }
  }

  private static List<String> columns(CSVRecord header) {
    List<String> columns = header.toList();
    for (String column : columns) {
      boolean fits = column.equals(NAME) || column.matches("(in|out):[A-Za-z]\\w{0,63}");
      if (!fits || columns.indexOf(column) != columns.lastIndexOf(column)) {
        throw new SheetUnreadableException(
            "line 1", "A column is none of case, in:NAME and out:NAME, or stands twice.");
      }
    }
    if (columns.size() > MOST_COLUMNS || columns.stream().noneMatch(c -> c.startsWith(OUT))) {
      throw new SheetUnreadableException(
          "line 1", "There is no column out:NAME, or there are more than 60 columns.");
    }
    return columns;
  }

  private TestCase line(List<String> columns, CSVRecord line, long number) {
    String place = "line " + number;
    if (line.size() != columns.size()) {
      throw new SheetUnreadableException(place, "It has not one cell for each column.");
    }
    String name = place;
    Map<String, String> in = new LinkedHashMap<>();
    Map<String, String> out = new LinkedHashMap<>();
    for (int index = 0; index < columns.size(); index++) {
      String column = columns.get(index);
      String value = checked(line.get(index), place);
      if (column.startsWith(IN)) {
        in.put(column.substring(IN.length()), value);
      } else if (column.startsWith(OUT)) {
        out.put(column.substring(OUT.length()), value);
      } else if (!value.isEmpty()) {
        name = value;
      }
    }
    return new TestCase(name, in, out);
  }

  private List<TestCase> json(String text) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (IOException e) {
      throw new SheetUnreadableException("file", "It is no well-formed JSON.");
    }
    if (root.size() != 1 || !root.path("cases").isArray()) {
      throw new SheetUnreadableException("file", "It is not {\"cases\": […]}.");
    }
    List<TestCase> cases = new ArrayList<>();
    for (JsonNode each : root.get("cases")) {
      String place = "case " + (cases.size() + 1);
      boolean fits =
          each.path("in").isObject()
              && each.path("out").isObject()
              && each.size() == (each.has("name") ? 3 : 2)
              && !each.path("out").isEmpty();
      if (!fits) {
        throw new SheetUnreadableException(place, "It is not {\"name\", \"in\", \"out\"}.");
      }
      String name = each.has("name") ? value(each.get("name"), place) : place;
      cases.add(new TestCase(name, values(each.get("in"), place), values(each.get("out"), place)));
    }
    return cases;
  }

  private Map<String, String> values(JsonNode node, String place) {
    Map<String, String> values = new LinkedHashMap<>();
    node.properties()
        .forEach(
            entry -> {
              if (!entry.getKey().matches("[A-Za-z]\\w{0,63}")) {
                throw new SheetUnreadableException(place, "A value has no name of a variable.");
              }
              values.put(entry.getKey(), value(entry.getValue(), place));
            });
    if (values.size() > MOST_COLUMNS) {
      throw new SheetUnreadableException(place, "It has more than 60 values.");
    }
    return values;
  }

  private String value(JsonNode node, String place) {
    if (node.isContainerNode()) {
      throw new SheetUnreadableException(place, "A value is no text, number or truth value.");
    }
    return node.isNull() ? "" : checked(node.asText(), place);
  }

  private String checked(String value, String place) {
    if (value.length() > longest || !value.matches("\\P{Cntrl}*")) {
      throw new SheetUnreadableException(
          place, "A value has control characters or more than %d characters.".formatted(longest));
    }
    return value;
  }
}
