package io.redress.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final AtomicLong millis = new AtomicLong(10_000);

  @Test
  void withoutATerminalWaitingIsRepeatedEveryTwoSecondsAsAPlainLine() {
    var progress = progress(false);

    for (int tenths = 0; tenths < 50; tenths++) {
      progress.waiting("intake-service", Duration.ofMillis(tenths * 100L));
      millis.addAndGet(100);
    }

    assertEquals(
        """
        … waiting for intake-service (0 s)
        … waiting for intake-service (2 s)
        … waiting for intake-service (4 s)
        """,
        text());
  }

  @Test
  void aNewStepIsShownAtOnceAndOneThatOnlyCountsOnIsNot() {
    var progress = progress(false);

    progress.step("sample: 1 of 40 complaints ended");
    progress.step("sample: 2 of 40 complaints ended");
    progress.step("checking the invariants");

    assertEquals("… sample: 1 of 40 complaints ended\n… checking the invariants\n", text());
  }

  @Test
  void onATerminalOneLineIsWrittenOverAndWhatIsDoneStays() {
    var progress = progress(true);

    progress.step("starting");
    progress.waiting("the broker", Duration.ofSeconds(1));
    millis.addAndGet(500);
    progress.waiting("the broker", Duration.ofSeconds(2));
    progress.done("broker on port 9092");

    assertTrue(text().endsWith("\r\u001b[K✓ broker on port 9092\n"), text());
    assertTrue(text().contains("\r\u001b[K… waiting for the broker (2 s)"), text());
  }

  @Test
  void withoutATerminalThereAreNoControlCharacters() {
    var progress = progress(false);

    progress.step("starting");
    progress.done("started");
    progress.say("a line");

    assertFalse(text().contains("\u001b"));
    assertEquals("… starting\n✓ started\na line\n", text());
  }

  private ConsoleProgress progress(boolean terminal) {
    return new ConsoleProgress(
        new PrintStream(written, true, StandardCharsets.UTF_8), terminal, millis::get);
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
