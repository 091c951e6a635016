package io.redress.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Progress on a terminal as one line that is written over, elsewhere as plain lines; what is being
 * waited for is repeated at most every two seconds.
 */
public final class ConsoleProgress implements Progress {
  private static final long REPEAT_MS = 2_000;
  private static final long REPEAT_ON_TERMINAL_MS = 200;

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier millis;
  private long lastShown;
  private String lastStep = "";
  private boolean lineOpen;

  ConsoleProgress(PrintStream out, boolean terminal, LongSupplier millis) {
    this.out = out;
    this.terminal = terminal;
    this.millis = millis;
  }

  /** On standard output. */
  public static ConsoleProgress onThisConsole() {
    return new ConsoleProgress(
        System.out, System.console() != null, () -> System.nanoTime() / 1_000_000);
  }

  @Override
  public synchronized void step(String what) {
    var now = millis.getAsLong();
    var sameKind = kind(what).equals(kind(lastStep));
    if (sameKind && now - lastShown < (terminal ? REPEAT_ON_TERMINAL_MS : REPEAT_MS)) {
      return;
    }
    lastStep = what;
    show("… " + what, now);
  }

  /** Steps that differ in their numbers alone are one step that has come further. */
  private static String kind(String what) {
    return what.replaceAll("\\d+", "#");
  }

  @Override
  public synchronized void waiting(String forWhat, Duration elapsed) {
    var now = millis.getAsLong();
    if (now - lastShown < (terminal ? REPEAT_ON_TERMINAL_MS : REPEAT_MS)) {
      return;
    }
    show("… waiting for %s (%d s)".formatted(forWhat, elapsed.toSeconds()), now);
  }

  @Override
  public synchronized void done(String what) {
    clear();
    out.println("✓ " + what);
    out.flush();
    lastStep = "";
  }

  /** A line that stays, between those of the progress. */
  public synchronized void say(String line) {
    clear();
    out.println(line);
    out.flush();
  }

  private void show(String line, long now) {
    lastShown = now;
    if (terminal) {
      out.print("\r\u001b[K" + (line.length() > 110 ? line.substring(0, 109) + "…" : line));
      lineOpen = true;
    } else {
      out.println(line);
    }
    out.flush();
  }

  private void clear() {
    if (lineOpen) {
      out.print("\r\u001b[K");
      lineOpen = false;
    }
  }
}
