package io.redress.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The page docs/events.md against the contracts of all producers. */
class EventsPageTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final String SCHEMA = ".schema.json";

  /** Members that the page names once for all events. */
  private static final Set<String> COMMON = Set.of("complaintId", "ticketNumber");

  private static final Pattern HEADING = Pattern.compile("## (\\w+)");
  private static final Pattern ROW =
      Pattern.compile("\\| `([\\w.]+)` \\| [^|]+ \\| ([^|]+) \\| [^|]+ \\|");
  private static final Pattern CODE = Pattern.compile("`(\\w+)`");

  private record Members(Set<String> required, Set<String> optional) {}

  @Test
  void thePageListsEveryContractWithItsMembersAndNoOther() throws IOException {
    assertEquals(lines(contracts()), lines(page()));
  }

  private static String lines(Map<String, Members> events) {
    return events.entrySet().stream()
        .map(event -> event.getKey() + " " + event.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** Keys such as {@code intake complaint.registered}, from the files. */
  private static Map<String, Members> contracts() throws IOException {
    var contracts = new TreeMap<String, Members>();
    try (var services = Files.newDirectoryStream(ROOT, "*-service")) {
      for (Path service : services) {
        var folder = service.resolve("contracts");
        if (Files.isDirectory(folder)) {
          var producer = service.getFileName().toString().replace("-service", "");
          read(folder, producer, contracts);
        }
      }
    }
    return contracts;
  }

  private static void read(Path folder, String producer, Map<String, Members> contracts)
      throws IOException {
    try (var schemas = Files.newDirectoryStream(folder, "*" + SCHEMA)) {
      for (Path file : schemas) {
        JsonNode schema = new ObjectMapper().readTree(file.toFile());
        var required =
            StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .filter(name -> !COMMON.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        var optional = new TreeSet<String>();
        schema.path("properties").fieldNames().forEachRemaining(optional::add);
        optional.removeAll(required);
        optional.removeAll(COMMON);
        contracts.put(
            producer + " " + file.getFileName().toString().replace(SCHEMA, ""),
            new Members(required, optional));
      }
    }
  }

  /** The same from the tables; what stands behind "optional:" is optional. */
  private static Map<String, Members> page() throws IOException {
    var events = new TreeMap<String, Members>();
    var producer = "";
    for (String line : Files.readAllLines(ROOT.resolve("docs/events.md"))) {
      var heading = HEADING.matcher(line);
      var row = ROW.matcher(line);
      if (heading.matches()) {
        producer = heading.group(1);
      } else if (row.matches()) {
        var parts = row.group(2).split("optional:", 2);
        events.put(
            producer + " " + row.group(1),
            new Members(names(parts[0]), parts.length > 1 ? names(parts[1]) : Set.of()));
      }
    }
    return events;
  }

  private static Set<String> names(String text) {
    return CODE.matcher(text)
        .results()
        .map(name -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
