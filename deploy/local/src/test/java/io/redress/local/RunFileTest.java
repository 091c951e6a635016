package io.redress.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  @TempDir Path home;

  @Test
  void aRunningSuiteIsFoundAndASecondStartOnItsFolderIsRefused() throws Exception {
    RunFile.in(home).write(address(), 0, List.of());

    assertEquals(ProcessHandle.current(), RunFile.in(home).launcher().orElseThrow());
    var refused =
        assertThrows(UsageException.class, () -> new Predecessor(home, quiet()).requireGone());
    assertTrue(refused.getMessage().startsWith("a suite runs on " + home), refused.getMessage());
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("run.json"))));
  }

  @Test
  void afterAnOrderlyStopNothingIsFound() {
    RunFile.in(home).write(address(), 0, List.of());
    RunFile.in(home).delete();

    assertTrue(RunFile.in(home).launcher().isEmpty());
    assertTrue(RunFile.in(home).leftOver().isEmpty());
  }

  @Test
  void whatAKilledLauncherLeftBehindIsEnded() throws Exception {
    var orphan = new ProcessBuilder("sleep", "600").start();
    RunFile.in(home).write(address(), orphan.pid(), List.of());
    forgetLauncher();

    new Predecessor(home, quiet()).requireGone();

    assertTrue(orphan.waitFor(20, TimeUnit.SECONDS));
  }

  @Test
  void aProcessThatOnlyHasTheSameNumberIsLeftAlone() throws Exception {
    var stranger = new ProcessBuilder("sleep", "600").start();
    try {
      RunFile.in(home).write(address(), stranger.pid(), List.of());
      forgetLauncher();
      var file = home.resolve("run.json");
      var started = stranger.info().startInstant().orElseThrow().toString();
      Files.writeString(file, Files.readString(file).replace(started, "2020-01-01T00:00:00Z"));

      new Predecessor(home, quiet()).requireGone();

      assertTrue(stranger.isAlive());
    } finally {
      stranger.destroy();
    }
  }

  /** As if the launcher were gone: no process has this number. */
  private void forgetLauncher() throws Exception {
    var file = home.resolve("run.json");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"pid\" : " + ProcessHandle.current().pid(), "\"pid\" : 999999999"));
  }

  private SuiteAddress address() {
    var any = URI.create("http://127.0.0.1:1");
    return new SuiteAddress(any, any, any, any, "jdbc:mysql://x/", "admin", "secret", "x:1", home);
  }

  private static ConsoleProgress quiet() {
    return new ConsoleProgress(
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        false,
        () -> 0L);
  }
}
