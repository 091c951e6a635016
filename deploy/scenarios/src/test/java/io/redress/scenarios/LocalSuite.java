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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The launcher of {@code deploy/up} as a process of its own, with what it prints. */
final class LocalSuite implements AutoCloseable {
  /** Far above what a check takes; a hanging one must not hold up the build for ever. */
  private static final Duration LIMIT = Duration.ofMinutes(8);

  /** Longer than its own patience with a service that does not become ready. */
  private static final Duration LIMIT_OF_THE_START = Duration.ofMinutes(4);

  /** The first words of the last line that a suite prints which stays up. */
  private static final String UP = "Ctrl-C stops the suite";

  private final Process process;
  private final Thread reader;
  private final List<String> lines = new ArrayList<>();
  private final CompletableFuture<Boolean> up = new CompletableFuture<>();

  private LocalSuite(Process process, Consumer<String> onLine) {
    this.process = process;
    this.reader = new Thread(() -> read(onLine), "output-of-the-suite");
    reader.start();
  }

  /** Starts it; every line it prints is handed over as it comes. */
  static LocalSuite start(Consumer<String> onLine, String... arguments) throws IOException {
    return start(Map.of(), onLine, arguments);
  }

  /** The same with variables that the services find in their environment, too. */
  static LocalSuite start(
      Map<String, String> environment, Consumer<String> onLine, String... arguments)
      throws IOException {
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
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new LocalSuite(builder.start(), onLine);
  }

  private void read(Consumer<String> onLine) {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
        if (line.startsWith(UP)) {
          up.complete(true);
        }
        onLine.accept(line);
      }
      up.complete(false);
    } catch (IOException e) {
      throw new UncheckedIOException("the output of the suite broke off", e);
    }
  }

  /** Returns when it says that it is up and stays up. */
  void awaitUp() throws InterruptedException {
    try {
      if (up.get(LIMIT_OF_THE_START.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (TimeoutException | ExecutionException e) {
      close();
      throw new AssertionError("the suite did not come up; it printed:\n" + text(), e);
    }
    throw new AssertionError("the suite ended instead of coming up; it printed:\n" + text());
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
    // By its handle: the process itself would close its output before its last words.
    process.toHandle().destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      reader.join();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
