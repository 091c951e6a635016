package io.redress.local;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Pattern;

/** {@code deploy/clock}: shows and moves the time of the running local suite. */
public final class ClockMove {
  static final String HELP =
      """
      deploy/clock [+48h | +30m | +7d | PT...] [--data DIR]

      Moves the time of the running local suite forward, engine and timers included; without an
      amount, shows how far it is ahead. Time never goes back.
      """;

  private static final Pattern SHORT = Pattern.compile("\\+?(\\d{1,6})([smhd])");

  private ClockMove() {}

  /** The system property {@code redress.root} names the folder of the repository. */
  public static void main(String[] arguments) {
    System.exit(Command.run("deploy/clock", HELP, arguments, ClockMove::move));
  }

  private static String move(List<String> arguments, Path root) {
    Path home = Command.home(root);
    var by = Duration.ZERO;
    var left = new ArrayDeque<>(arguments);
    while (!left.isEmpty()) {
      var argument = left.remove();
      if ("--data".equals(argument)) {
        home = Path.of(Options.value(argument, left));
      } else {
        by = by.plus(parse(argument));
      }
    }
    Command.requireRunning(home);
    var clock = SuiteClockFile.in(home);
    var offset = by.isZero() ? clock.offset() : clock.advance(by);
    return "%s ahead, the suite's time is %s"
        .formatted(offset, Instant.now().plus(offset).truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * @throws UsageException when the text is no amount of time, or a negative one
   */
  static Duration parse(String text) {
    var matcher = SHORT.matcher(text);
    Duration amount;
    if (matcher.matches()) {
      var number = Long.parseLong(matcher.group(1));
      amount =
          switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
          };
    } else {
      try {
        amount = Duration.parse(text);
      } catch (DateTimeException e) {
        throw new UsageException(
            text + " is no amount to move by; such as +48h, +30m, +7d or PT36H, never backwards");
      }
    }
    if (amount.isNegative()) {
      throw new UsageException("time goes forward only, not by " + text);
    }
    return amount;
  }
}
