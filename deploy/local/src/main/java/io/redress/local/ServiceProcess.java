package io.redress.local;

import io.redress.embedded.Lifeline;
import io.redress.embedded.OwnSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One service as a child process. Once it {@link #keepUp is to be kept up}, it is started again
 * whenever it ends without having been asked to, after one second at first and at most fifteen.
 */
final class ServiceProcess {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final Duration STABLE = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final Service service;
  private final Path root;
  private final Path log;
  private final List<String> jvm;
  private final Map<String, String> environment;
  private Process process;
  private Instant startedAt;
  private Duration pause = Duration.ofSeconds(1);
  private boolean stopping;

  ServiceProcess(
      Service service, Path root, Path log, List<String> jvm, Map<String, String> environment) {
    this.service = service;
    this.root = root;
    this.log = log;
    this.jvm = jvm;
    this.environment = environment;
  }

  Service service() {
    return service;
  }

  Path log() {
    return log;
  }

  synchronized Process process() {
    return process;
  }

  synchronized void start() {
    if (stopping) {
      return;
    }
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.add("-jar");
    command.add(service.program(root).toString());
    var builder = new ProcessBuilder(OwnSession.of(command)).directory(log.getParent().toFile());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(service.folder() + " cannot be started", e);
    }
    startedAt = Instant.now();
    Lifeline.guard(process);
  }

  /** From now on an end that nobody asked for is answered by a new start, which is told. */
  synchronized void keepUp(Listener listener) {
    process.onExit().thenAccept(ended -> ended(ended, listener));
  }

  private synchronized void ended(Process ended, Listener listener) {
    if (stopping) {
      return;
    }
    if (Duration.between(startedAt, Instant.now()).compareTo(STABLE) > 0) {
      pause = Duration.ofSeconds(1);
    }
    listener.ended(this, ended.exitValue(), pause);
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> startAgain(listener));
    var doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  private synchronized void startAgain(Listener listener) {
    if (stopping) {
      return;
    }
    start();
    listener.startedAgain(this);
    keepUp(listener);
  }

  /** Asks the process to end; {@link #awaitEnd} waits for it. */
  synchronized void stop() {
    stopping = true;
    if (process != null) {
      process.destroy();
    }
  }

  void awaitEnd() {
    var last = process();
    if (last == null) {
      return;
    }
    try {
      if (!last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        last.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      last.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Who is told of ends that nobody asked for. */
  interface Listener {
    void ended(ServiceProcess process, int exitCode, Duration pause);

    void startedAgain(ServiceProcess process);
  }
}
