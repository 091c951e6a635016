package io.redress.bench;

import io.redress.local.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the command line of {@code deploy/bench} asks for; {@code null} where it leaves the choice.
 *
 * @param names of the benchmarks
 * @param out the folder of the results
 * @param data the folder for the data, which is deleted afterwards
 */
record Options(
    List<String> names,
    Scale scale,
    List<Long> sizes,
    List<Integer> clients,
    Integer rounds,
    Duration round,
    Path out,
    Path data,
    boolean list,
    boolean help) {

  static final String HELP =
      """
      deploy/bench NAME... [options]        deploy/bench --list

      Builds what is not built, starts an embedded database and an embedded broker and the packaged
      services that are measured, and measures each benchmark beside its reference: in the same run, on
      the same servers, in rounds that take turns. Prints a table and writes target/bench/NAME.json.
      NAME is one of --list, or all.

        --quick            small sizes and short rounds: shows that it runs, says nothing about speed
        --full             the sizes of the budgets, up to 10,000,000: takes half an hour or more
        --sizes A,B,...    measures at these sizes, ascending; --list says of what
        --clients A,B,...  this many clients at once
        --rounds N         how often each side is measured in turn
        --seconds S        how long each side is measured in a round
        --out DIR          writes the results there
        --data DIR         keeps the data of the run in a new folder in DIR until it ends
        --help             shows this

      A time says something beside its reference only, and on a machine that does nothing else. Ends
      with 0 when it has measured, whatever came out.
      """;

  /**
   * @throws UsageException with one line on what is wrong
   */
  static Options parse(String... arguments) {
    var left = new ArrayDeque<>(List.of(arguments));
    var names = new ArrayList<String>();
    var scale = Scale.USUAL;
    List<Long> sizes = null;
    List<Integer> clients = null;
    Integer rounds = null;
    Duration round = null;
    Path out = null;
    Path data = null;
    var list = false;
    var help = false;
    while (!left.isEmpty()) {
      var option = left.remove();
      switch (option) {
        case "--quick" -> scale = Scale.QUICK;
        case "--full" -> scale = Scale.FULL;
        case "--sizes" -> sizes = ascending(option, numbers(option, left, 100_000_000));
        case "--clients" ->
            clients = numbers(option, left, 64).stream().map(Long::intValue).toList();
        case "--rounds" -> rounds = (int) number(option, value(option, left), 1000);
        case "--seconds" -> round = Duration.ofSeconds(number(option, value(option, left), 3600));
        case "--out" -> out = Path.of(value(option, left));
        case "--data" -> data = Path.of(value(option, left));
        case "--list" -> list = true;
        case "--help", "-h" -> help = true;
        default -> names.add(name(option));
      }
    }
    if (names.isEmpty() && !list && !help) {
      throw new UsageException("which benchmark? see deploy/bench --list");
    }
    return new Options(names, scale, sizes, clients, rounds, round, out, data, list, help);
  }

  /** What a benchmark is to do by these options. */
  Effort effort(Benchmark benchmark) {
    var quick = scale == Scale.QUICK;
    return new Effort(
        sizes == null ? benchmark.sizes(scale) : sizes,
        clients != null ? clients : quick ? List.of(1, 2) : List.of(1, 8),
        rounds != null ? rounds : quick ? 2 : 5,
        round != null ? round : quick ? Duration.ofMillis(300) : Duration.ofSeconds(3),
        quick ? Duration.ofMillis(300) : Duration.ofSeconds(15),
        quick ? 1 : 20);
  }

  private static String name(String argument) {
    if (argument.startsWith("-")) {
      throw new UsageException("unknown option " + argument + ", see deploy/bench --help");
    }
    return argument;
  }

  private static String value(String option, ArrayDeque<String> left) {
    var value = left.poll();
    if (value == null || value.isBlank() || value.startsWith("--")) {
      throw new UsageException(option + " needs a value, see deploy/bench --help");
    }
    return value;
  }

  private static List<Long> numbers(String option, ArrayDeque<String> left, long most) {
    return Arrays.stream(value(option, left).split(","))
        .map(text -> number(option, text, most))
        .toList();
  }

  private static List<Long> ascending(String option, List<Long> numbers) {
    if (!numbers.equals(numbers.stream().sorted().distinct().toList())) {
      throw new UsageException(option + " needs ascending numbers, not " + numbers);
    }
    return numbers;
  }

  private static long number(String option, String text, long most) {
    try {
      var number = Long.parseLong(text.strip());
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new UsageException(option + " needs whole numbers, not " + text);
    }
    throw new UsageException(option + " needs numbers from 1 to " + most);
  }
}
