package io.redress.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PortInUseIT {
  private static final int CALLBACK = 8083;

  @TempDir Path data;

  @Test
  void aPortInUseIsOneClearLineAndNothingIsLeftRunning() throws Exception {
    try (var taken = callbacksPort()) {
      var offset = taken.getLocalPort() - CALLBACK;
      try (var suite =
          LocalSuite.start(
              line -> {}, "--port-offset", String.valueOf(offset), "--data", data.toString())) {
        assertEquals(2, suite.exitCode());
        assertEquals(1, suite.text().lines().count(), suite.text());
        assertTrue(
            suite
                .text()
                .contains("port %d (callback-service) is in use".formatted(taken.getLocalPort())),
            suite.text());
      }
    }
    assertTrue(Files.notExists(data.resolve("run.json")));
    assertTrue(Files.notExists(data.resolve("db")));
  }

  /** A port whose neighbours, which the other services would take, are most likely free. */
  private static ServerSocket callbacksPort() throws Exception {
    for (int port = 18_083; port < 19_000; port += 50) {
      try {
        return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
      } catch (BindException e) {
        continue;
      }
    }
    throw new AssertionError("no port is free from 18083 on");
  }
}
