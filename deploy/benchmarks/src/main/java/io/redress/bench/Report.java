package io.redress.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.redress.bench.measure.Figure;
import io.redress.local.sample.TextTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What came of a benchmark, for people and for programs.
 *
 * @param measuredAt when it ended
 * @param server what the database server says of itself
 * @param serviceJvm options of the services' JVMs
 */
record Report(
    String benchmark,
    String question,
    String measuredAt,
    Scale scale,
    Effort effort,
    Machine machine,
    Map<String, String> server,
    List<String> serviceJvm,
    List<Figure> figures) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  static Report of(
      Benchmark benchmark,
      Options options,
      Map<String, String> server,
      List<String> jvm,
      List<Figure> figures) {
    return new Report(
        benchmark.name(),
        benchmark.question(),
        Instant.now().toString(),
        options.scale(),
        options.effort(benchmark),
        Machine.here(),
        server,
        jvm,
        figures);
  }

  /** A line for each figure: circumstances, median, least and most of the rounds, budget. */
  String table() {
    var circumstances = new LinkedHashSet<String>();
    figures.forEach(figure -> circumstances.addAll(figure.at().keySet()));
    var header = new ArrayList<String>(circumstances);
    header.addAll(List.of("figure", "median", "rounds from … to", "budget"));
    var table = new TextTable(header);
    for (var figure : figures) {
      var row = new ArrayList<String>();
      for (var circumstance : circumstances) {
        var value = figure.at().get(circumstance);
        row.add(value == null ? "" : "%,d".formatted(value));
      }
      row.add(figure.name());
      row.add((figure.median() + " " + figure.unit()).strip());
      row.add(figure.range());
      row.add(judged() || figure.budget() == null ? figure.verdict() : figure.budget().toString());
      table.row(row);
    }
    return table.text();
  }

  /** Writes NAME.json. */
  Path write(Path folder) throws IOException {
    var file = Files.createDirectories(folder).resolve(benchmark + ".json");
    JSON.writeValue(file.toFile(), document());
    return file;
  }

  private Map<String, Object> document() {
    var document = new LinkedHashMap<String, Object>();
    document.put("benchmark", benchmark);
    document.put("question", question);
    document.put("measuredAt", measuredAt);
    document.put("scale", scale);
    document.put("rounds", effort.rounds());
    document.put("secondsARound", effort.round().toMillis() / 1000.0);
    document.put("machine", machine);
    document.put("server", server);
    document.put("serviceJvm", serviceJvm);
    document.put("figures", figures.stream().map(this::line).toList());
    return document;
  }

  /** Small sizes and short rounds keep or miss nothing. */
  private boolean judged() {
    return scale != Scale.QUICK;
  }

  private Map<String, Object> line(Figure figure) {
    var line = new LinkedHashMap<String, Object>();
    line.put("at", figure.at());
    line.put("figure", figure.name());
    line.put("unit", figure.unit());
    line.put("median", figure.spread().median());
    line.put("least", figure.spread().least());
    line.put("most", figure.spread().most());
    if (figure.budget() != null) {
      line.put("budget", figure.budget());
      if (judged()) {
        line.put("kept", figure.budget().keptBy(figure.spread()));
      }
    }
    return line;
  }
}
