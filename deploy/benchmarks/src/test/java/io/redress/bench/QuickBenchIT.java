package io.redress.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As packaged, all of them at once, as small as can be. Never a word on times. */
class QuickBenchIT {
  private static final long LIMIT_MINUTES = 10;

  @TempDir Path folder;

  @Test
  void everyBenchmarkMeasuresBothSidesAndCountsWhatTheyCost() throws Exception {
    var out = folder.resolve("out");
    var printed = Path.of("target", "quick-bench.txt");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dredress.root=" + Path.of(System.getProperty("redress.root")).toRealPath(),
                "-jar",
                Path.of("target", "redress-bench-1.0.0-SNAPSHOT.jar").toString(),
                "all",
                "--quick",
                "--out",
                out.toString(),
                "--data",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    assertTrue(process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES), "still running");
    var text = Files.readString(printed, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), text);

    for (var benchmark : Benchmarks.ALL) {
      assertSane(new ObjectMapper().readTree(out.resolve(benchmark.name() + ".json").toFile()));
      assertTrue(text.contains(benchmark.name() + ": " + benchmark.question()), text);
    }
    var create = new ObjectMapper().readTree(out.resolve("intake-create.json").toFile());
    assertEquals(List.of(1.0, 1.0), medians(create, "commits per registration"), text);
    assertTrue(
        medians(create, "statements per registration").stream().allMatch(it -> it >= 5 && it <= 12),
        text);
    assertCounts(out);
    try (var left = Files.list(folder)) {
      assertEquals(1, left.count(), "the data are deleted");
    }
  }

  /** Counts are not noisy, unlike times; what is counted beside is given some room. */
  private static void assertCounts(Path out) throws IOException {
    assertCount(out, "case-start", "transactions per case", 1, 1);
    assertCount(out, "work-item-complete", "transactions per claim and completion", 2, 2);
    assertCount(out, "inbox", "statements per page", 1, 1);
    assertCount(out, "ingest", "transactions per event", 1, 1);
    assertCount(out, "rebuild", "complaints that came out different", 0, 0);
    // What services do while nothing happens is taken off by time: of two complaints on a machine
    // that does much else, no least number says anything.
    assertCount(out, "lifecycle", "commits per complaint", 0, 200);
    assertCount(out, "lifecycle", "workflow: statements per complaint", 0, 700);
    assertCount(out, "lifecycle", "intake: statements per complaint", 0, 200);
    assertCount(out, "lifecycle", "callback: statements per complaint", 0, 120);
    assertCount(out, "lifecycle", "analytics: statements per complaint", 0, 500);
    assertCount(out, "lifecycle", "workflow: rows kept per complaint", 100, 160);
    assertCount(out, "lifecycle", "workflow: events per complaint", 40, 65);
    assertCount(out, "lifecycle", "analytics: rows kept per complaint", 25, 220);
  }

  private static void assertCount(
      Path out, String benchmark, String figure, double least, double most) throws IOException {
    var result = new ObjectMapper().readTree(out.resolve(benchmark + ".json").toFile());
    var medians = medians(result, figure);
    assertFalse(medians.isEmpty(), figure);
    assertTrue(
        medians.stream().allMatch(it -> it >= least && it <= most),
        () -> benchmark + ": " + figure + " " + medians);
  }

  private static void assertSane(JsonNode result) {
    var figures = result.path("figures");
    assertTrue(figures.size() >= 4, result.toString());
    assertTrue(result.path("machine").path("cores").asInt() >= 1, result.toString());
    for (var figure : figures) {
      var least = figure.path("least").asDouble(-1);
      var median = figure.path("median").asDouble(-1);
      var most = figure.path("most").asDouble(-1);
      assertTrue(0 <= least && least <= median && median <= most, figure.toString());
      assertTrue(Double.isFinite(most), figure.toString());
      assertTrue(figure.path("at").size() >= 1, figure.toString());
    }
  }

  private static List<Double> medians(JsonNode result, String figure) {
    return StreamSupport.stream(result.path("figures").spliterator(), false)
        .filter(it -> it.path("figure").asText().equals(figure))
        .map(it -> it.path("median").asDouble())
        .toList();
  }
}
