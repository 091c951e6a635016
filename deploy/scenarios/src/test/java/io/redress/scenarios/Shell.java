package io.redress.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Runs commands of a page as a newcomer does: in one bash, one after the other, in one folder. It
 * ends at the first that fails.
 */
final class Shell {
  /** What curl is told to write to standard error of each answer. */
  static final String TELL_ANSWER =
      "%{stderr}answered %{http_code}, exit %{exitcode}: %{method} %{url_effective}\\n";

  private static final Pattern ANSWER =
      Pattern.compile("answered (\\d{3}), exit (\\d+): (\\S+ \\S+)");
  private static final String BEGIN = "~~~ begin of block ";
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final Path folder;

  Shell(Path folder) {
    this.folder = folder;
  }

  /**
   * What came of one block.
   *
   * @param printed standard output
   * @param refusals answers of status 400 and above that curl did not take for a failure, such as
   *     {@code 404 GET http://…}
   */
  record Ran(String printed, List<String> refusals) {}

  /** Runs the blocks; each of them has what it printed at its place. */
  List<Ran> run(List<String> blocks) throws IOException, InterruptedException {
    var script = Files.createTempFile(folder, "blocks", ".bash");
    var out = Files.createTempFile(folder, "out", ".txt");
    var err = Files.createTempFile(folder, "err", ".txt");
    Files.writeString(script, script(blocks));
    var builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", script.toString())
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("CURL_HOME", folder.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.start();
    var ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    var printed = parts(out);
    var told = parts(err);
    if (!ended || process.exitValue() != 0) {
      var last = printed.size() - 1;
      throw new AssertionError(
          "%s:\n%s\nprinted:\n%s\nand:\n%s"
              .formatted(
                  ended ? "exit " + process.exitValue() : "not done within " + LIMIT,
                  blocks.get(last),
                  printed.get(last),
                  told.get(last)));
    }
    var ran = new ArrayList<Ran>();
    for (int i = 0; i < blocks.size(); i++) {
      ran.add(new Ran(printed.get(i), refusals(told.get(i))));
    }
    return ran;
  }

  private static String script(List<String> blocks) {
    var script = new StringBuilder("set -eo pipefail\n");
    for (int i = 0; i < blocks.size(); i++) {
      script.append("echo '%s%d'; echo '%s%d' >&2%n".formatted(BEGIN, i, BEGIN, i));
      script.append(blocks.get(i)).append('\n');
    }
    return script.toString();
  }

  private static List<String> parts(Path output) throws IOException {
    var parts = Files.readString(output).split(Pattern.quote(BEGIN) + "\\d+\\R", -1);
    return List.of(parts).subList(1, parts.length);
  }

  private static List<String> refusals(String told) {
    var refusals = new ArrayList<String>();
    for (var line : told.lines().filter(it -> it.startsWith("answered ")).toList()) {
      var answer = ANSWER.matcher(line);
      if (!answer.matches()) {
        throw new AssertionError("curl 7.75 or newer is needed, this one says: " + line);
      }
      if (Integer.parseInt(answer.group(1)) >= 400 && answer.group(2).equals("0")) {
        refusals.add(answer.group(1) + " " + answer.group(3));
      }
    }
    return refusals;
  }
}
