package io.redress.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @Test
  void withoutOptionsTheSampleIsPlayedOnTheUsualPortsAndFolder() {
    var options = Options.parse();

    assertTrue(options.sample());
    assertFalse(options.check());
    assertNull(options.portOffset());
    assertNull(options.data());
    assertNull(options.input());
  }

  @Test
  void everyOptionIsUnderstood() {
    var options =
        Options.parse(
            "--check",
            "--input",
            "a b.csv",
            "--limit",
            "200",
            "--port-offset",
            "100",
            "--data",
            "d");

    assertTrue(options.check());
    assertEquals(Path.of("a b.csv"), options.input());
    assertEquals(200, options.limit());
    assertEquals(100, options.portOffset());
    assertEquals(Path.of("d"), options.data());
    assertTrue(Options.parse("--help").help());
    assertFalse(Options.parse("--no-sample").sample());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--chek|unknown option --chek",
        "--input|--input needs a value",
        "--input --check|--input needs a value",
        "--limit 5|--limit goes with --input",
        "--input a.csv --limit 0|--limit needs a number from 1",
        "--input a.csv --limit many|--limit needs a whole number, not many",
        "--port-offset -1|--port-offset needs a number from 0 to 50000",
        "--port-offset 60000|--port-offset needs a number from 0 to 50000",
        "--no-sample --check|--no-sample goes neither with --check",
      })
  void aWrongCommandLineIsAnsweredInOneLine(String line, String answer) {
    var refused = assertThrows(UsageException.class, () -> Options.parse(line.split(" ")));

    assertTrue(refused.getMessage().startsWith(answer), refused.getMessage());
    assertEquals(1, refused.getMessage().lines().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--check",
        "--input",
        "--limit",
        "--no-sample",
        "--port-offset",
        "--data",
        "--help"
      })
  void theHelpNamesEveryOption(String option) {
    assertTrue(Options.HELP.contains(option));
  }
}
