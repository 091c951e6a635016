package io.redress.local;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/** What the small commands beside {@code deploy/up} have in common. */
final class Command {
  private static final int NOT_FIT = 2;

  private Command() {}

  /** Prints what the action answers, or one line on why it does not; the exit code. */
  static int run(
      String name, String help, String[] arguments, BiFunction<List<String>, Path, String> action) {
    var given = List.of(arguments);
    if (given.contains("--help") || given.contains("-h")) {
      System.out.print(help);
      return 0;
    }
    try {
      var root = Path.of(System.getProperty("redress.root", ".")).toAbsolutePath().normalize();
      System.out.println(action.apply(given, root));
      return 0;
    } catch (UsageException e) {
      System.err.println(name + ": " + e.getMessage());
      return NOT_FIT;
    }
  }

  /** The usual data folder. */
  static Path home(Path root) {
    return root.resolve(".redress");
  }

  /**
   * @throws UsageException when no suite runs on the folder
   */
  static void requireRunning(Path home) {
    if (RunFile.in(home).launcher().isEmpty()) {
      throw new UsageException(
          "no suite runs on %s; start it with deploy/up, or name its folder with --data DIR"
              .formatted(home));
    }
  }
}
