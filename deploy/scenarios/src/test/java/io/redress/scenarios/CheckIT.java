package io.redress.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class CheckIT {
  @TempDir Path data;

  @Test
  void aNewcomersCheckEndsWithZeroAndLeavesNoCustomersNumberReadableOnTheDisk() throws Exception {
    try (var suite = LocalSuite.start(line -> {}, "--check", "--data", data.toString())) {
      var exitCode = suite.exitCode();

      assertEquals(0, exitCode, suite.text());
      assertTrue(suite.text().contains("40 of 40 complaints ended as planned"), suite.text());
      assertTrue(suite.text().contains("the invariants hold"), suite.text());
      assertTrue(Files.notExists(data.resolve("run.json")), "a stopped suite describes no run");
    }

    for (var service : List.of("intake", "workflow", "callback", "analytics")) {
      var log = Files.readString(data.resolve("logs").resolve(service + "-service.log"));
      assertTrue(log.contains("started in"), service);
      assertFalse(log.contains("unsupported properties"), service);
    }
    assertEquals(List.of(), CustomerNumbers.foundIn(data));
    Files.writeString(data.resolve("control"), "the search finds 19012345678 where it stands");
    assertEquals(List.of("control has a number that ends in 5678"), CustomerNumbers.foundIn(data));
  }
}
