package io.redress.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckIT {
  @TempDir Path data;

  @Test
  void aNewcomersCheckEndsWithZeroAndLeavesNoCustomersNumberOutsideTheDatabase() throws Exception {
    try (var suite = LocalSuite.start(line -> {}, "--check", "--data", data.toString())) {
      var exitCode = suite.exitCode();

      assertEquals(0, exitCode, suite.text());
      assertTrue(suite.text().contains("40 of 40 complaints ended as planned"), suite.text());
      assertTrue(suite.text().contains("the invariants hold"), suite.text());
      assertTrue(Files.notExists(data.resolve("run.json")), "a stopped suite describes no run");
    }

    var numbers = CustomerNumbers.storedIn(data.resolve("db/intake"));
    assertFalse(numbers.isEmpty(), "the search must find the numbers where they belong");
    assertEquals("", CustomerNumbers.foundIn(data.resolve("logs"), numbers));
    assertEquals("", CustomerNumbers.foundIn(data.resolve("kafka"), numbers));
    for (var other : new String[] {"db/workflow", "db/callback", "db/analytics"}) {
      assertEquals("", CustomerNumbers.foundIn(data.resolve(other), numbers));
    }
  }
}
