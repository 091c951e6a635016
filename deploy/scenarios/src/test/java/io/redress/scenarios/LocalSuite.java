package io.redress.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The launcher of {@code deploy/up} as a process of its own, with what it prints. */
final class LocalSuite implements AutoCloseable {
  /** Far above what a check takes; a hanging one must not hold up the build for ever. */
  private static final Duration LIMIT = Duration.ofMinutes(8);

  private final Process process;
  private final Thread reader;
  private final List<String> lines = new ArrayList<>();

  private LocalSuite(Process process, Consumer<String> onLine) {
    this.process = process;
    this.reader = new Thread(() -> read(onLine), "output-of-the-suite");
    reader.start();
  }

  /** Starts it; every line it prints is handed over as it comes. */
  static LocalSuite start(Consumer<String> onLine, String... arguments) throws IOException {
    var root = Path.of(System.getProperty("redress.root")).toRealPath();
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dredress.root=" + root,
                "-cp",
                root.resolve("deploy/local/target/redress-local-1.0.0-SNAPSHOT.jar").toString(),
                "io.redress.local.Up"));
    command.addAll(List.of(arguments));
    return new LocalSuite(new ProcessBuilder(command).redirectErrorStream(true).start(), onLine);
  }

  private void read(Consumer<String> onLine) {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
        onLine.accept(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the output of the suite broke off", e);
    }
  }

  /** The exit code, once it has ended by itself. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      close();
      throw new AssertionError(
          "the suite did not end within " + LIMIT + "; it printed:\n" + text());
    }
    reader.join();
    return process.exitValue();
  }

  /** All that it has printed until now. */
  String text() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  /** Kills a service of the suite that runs on this data folder, without a chance to tidy up. */
  static void kill(Path data, String service) {
    try {
      JsonNode run = new ObjectMapper().readTree(data.resolve("run.json").toFile());
      var pid = run.path("services").path(service).path("pid").asLong();
      ProcessHandle.of(pid)
          .orElseThrow(() -> new AssertionError(service + " does not run as " + pid))
          .destroyForcibly();
    } catch (IOException e) {
      throw new UncheckedIOException("no running suite is described in " + data, e);
    }
  }

  /** Ends it in order if it still runs. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
