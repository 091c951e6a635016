package io.redress.callback.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a sheet. As CSV, which any spreadsheet writes, its first line names the columns: {@code
 * case}, {@code in:NAME} for inputs, {@code out:NAME} for outputs. As JSON it is {@code {"cases":
 * [{"name": …, "in": {…}, "out": {…}}]}}.
 */
final class SheetFile {

  /** A sheet that cannot be read. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String place, String why) {
      super("In " + place + ": " + why);
    }
  }

  private static final int MOST_CASES = 200;
  private static final int LONGEST = 200;
  private static final String COLUMN = "case|(in|out):[A-Za-z]\\w{0,63}";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  static {
    JSON.getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).build());
  }

  private SheetFile() {}

  static Sheet read(byte[] file) throws UnreadableException {
    String text = text(file);
    List<SheetCase> cases = text.stripLeading().startsWith("{") ? json(text) : csv(text);
    if (cases.isEmpty() || cases.size() > MOST_CASES) {
      throw new UnreadableException("the sheet", "it has no case, or more than 200.");
    }
    return new Sheet(List.copyOf(cases));
  }

  private static String text(byte[] file) throws UnreadableException {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      // What spreadsheets put before UTF-8.
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException foreign) {
      throw new UnreadableException("the sheet", "it is no UTF-8.");
    }
  }

  private static List<SheetCase> csv(String text) throws UnreadableException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      List<SheetCase> cases = new ArrayList<>();
      List<String> columns = null;
      for (CSVRecord line : parser) {
        if (columns == null) {
          columns = columns(line.toList());
        } else if (cases.size() <= MOST_CASES) {
          cases.add(line(columns, line.toList(), "line " + parser.getCurrentLineNumber()));
        }
      }
      return cases;
    } catch (UncheckedIOException | IllegalStateException | IOException broken) {
      throw new UnreadableException("the sheet", "it is no CSV: a quote is not closed.");
    }
  }

  private static List<String> columns(List<String> header) throws UnreadableException {
    boolean fit =
        header.stream().allMatch(column -> column.matches(COLUMN))
            && header.stream().distinct().count() == header.size()
            && header.stream().anyMatch(column -> column.startsWith("out:"));
    if (!fit) {
      throw new UnreadableException(
          "line 1", "columns are case, in:NAME and out:NAME, each once, an output at least.");
    }
    return header;
  }

  private static SheetCase line(List<String> columns, List<String> cells, String place)
      throws UnreadableException {
    if (cells.size() != columns.size()) {
      throw new UnreadableException(place, "it has not one cell for each column.");
    }
    String name = place;
    Map<String, String> in = new LinkedHashMap<>();
    Map<String, String> out = new LinkedHashMap<>();
    for (int n = 0; n < cells.size(); n++) {
      String column = columns.get(n);
      String value = checked(cells.get(n), place);
      if (column.startsWith("in:")) {
        in.put(column.substring(3), value);
      } else if (column.startsWith("out:")) {
        out.put(column.substring(4), value);
      } else if (!value.isEmpty()) {
        name = value;
      }
    }
    return new SheetCase(name, in, out);
  }

  private static List<SheetCase> json(String text) throws UnreadableException {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new UnreadableException("the sheet", "it is no well-formed JSON.");
    }
    List<SheetCase> cases = new ArrayList<>();
    for (JsonNode each : root.path("cases")) {
      String place = "case " + (cases.size() + 1);
      if (!each.path("in").isObject() || each.path("out").isEmpty()) {
        throw new UnreadableException(place, "it is not {\"name\", \"in\", \"out\"}.");
      }
      cases.add(
          new SheetCase(
              checked(each.path("name").asText(place), place),
              values(each.get("in"), place),
              values(each.get("out"), place)));
    }
    return cases;
  }

  private static Map<String, String> values(JsonNode node, String place)
      throws UnreadableException {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      JsonNode value = entry.getValue();
      if (value.isContainerNode()) {
        throw new UnreadableException(place, "a value is no text, number or truth value.");
      }
      values.put(entry.getKey(), value.isNull() ? "" : checked(value.asText(), place));
    }
    return values;
  }

  private static String checked(String value, String place) throws UnreadableException {
    if (value.length() > LONGEST || !value.matches("\\P{Cntrl}*")) {
      throw new UnreadableException(
          place, "a value has control characters or more than 200 characters.");
    }
    return value;
  }
}
