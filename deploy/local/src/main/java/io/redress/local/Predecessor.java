package io.redress.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The run before this one on the same data folder: it must be gone, with all it started. */
final class Predecessor {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final RunFile runFile;
  private final Path home;
  private final ConsoleProgress progress;

  Predecessor(Path home, ConsoleProgress progress) {
    this.home = home;
    this.runFile = RunFile.in(home);
    this.progress = progress;
  }

  /**
   * Ends what a killed launcher has left behind.
   *
   * @throws UsageException when a launcher runs on this folder
   */
  void requireGone() throws InterruptedException {
    runFile
        .launcher()
        .ifPresent(
            launcher -> {
              throw new UsageException(
                  "a suite runs on %s already (process %d); end it first, or choose another folder with --data DIR"
                      .formatted(home, launcher.pid()));
            });
    var left = runFile.leftOver();
    if (left.isEmpty()) {
      return;
    }
    progress.say(
        "! the last run was killed and has left processes %s; ending them"
            .formatted(left.stream().map(ProcessHandle::pid).toList()));
    left.forEach(ProcessHandle::destroy);
    var gone =
        CompletableFuture.allOf(
            left.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
    try {
      gone.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      left.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
