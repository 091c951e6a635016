package io.redress.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What the command line of {@code deploy/up} asks for.
 *
 * @param check play on a throw-away folder, judge, and end
 * @param input a file of real complaints to play instead of the synthetic ones, or {@code null}
 * @param limit how many lines of the file at most
 * @param sample whether anything is played
 * @param portOffset added to every port, or {@code null} when not given
 * @param data the data folder, or {@code null} for the usual one
 * @param help show the help and end
 */
record Options(
    boolean check,
    Path input,
    int limit,
    boolean sample,
    Integer portOffset,
    Path data,
    boolean help) {

  static final String HELP =
      """
      deploy/up [--check] [--input FILE.csv [--limit N]] [--no-sample] [--port-offset N] [--data DIR]

      Builds what is not built, starts an embedded database and an embedded broker and the four
      services, plays the sample, and stays up until Ctrl-C. Data are kept: the next start finds them.

        --check            the same on a throw-away data folder and free ports; then ends: with 0 when
                           every complaint of the sample ended as planned and the invariants hold,
                           else with 1 and what failed; the folder is kept after a failure
        --input FILE.csv   plays the complaints of a file instead of the synthetic ones
                           (columns by name: external_id, filed_at, channel, title, place)
        --limit N          at most the first N lines of the file
        --no-sample        plays nothing
        --port-offset N    adds N to every port (8081 to 8084, database 3307, broker 9092)
        --data DIR         keeps the data in DIR instead of .redress
        --help             shows this

      While it runs:  deploy/token ROLE   prints a bearer token for it
                      deploy/clock +48h   moves its time forward
      """;

  /**
   * @throws UsageException with one line on what is wrong
   */
  static Options parse(String... arguments) {
    var left = new ArrayDeque<>(List.of(arguments));
    boolean check = false;
    Path input = null;
    int limit = Integer.MAX_VALUE;
    boolean limited = false;
    boolean sample = true;
    Integer portOffset = null;
    Path data = null;
    boolean help = false;
    while (!left.isEmpty()) {
      var option = left.remove();
      switch (option) {
        case "--check" -> check = true;
        case "--input" -> input = Path.of(value(option, left));
        case "--limit" -> {
          limit = number(option, left, 1, Integer.MAX_VALUE);
          limited = true;
        }
        case "--no-sample" -> sample = false;
        case "--port-offset" -> portOffset = number(option, left, 0, 50_000);
        case "--data" -> data = Path.of(value(option, left));
        case "--help", "-h" -> help = true;
        default -> throw new UsageException("unknown option " + option + ", see deploy/up --help");
      }
    }
    if (limited && input == null) {
      throw new UsageException("--limit goes with --input FILE.csv");
    }
    if (!sample && (check || input != null)) {
      throw new UsageException("--no-sample goes neither with --check nor with --input");
    }
    return new Options(check, input, limit, sample, portOffset, data, help);
  }

  static String value(String option, ArrayDeque<String> left) {
    var value = left.poll();
    if (value == null || value.isBlank() || value.startsWith("--")) {
      throw new UsageException(option + " needs a value, see --help");
    }
    return value;
  }

  private static int number(String option, ArrayDeque<String> left, int least, int most) {
    var value = value(option, left);
    try {
      var number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new UsageException(option + " needs a whole number, not " + value);
    }
    throw new UsageException(option + " needs a number from " + least + " to " + most);
  }
}
