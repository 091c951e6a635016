package io.redress.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
  @TempDir Path root;

  @BeforeEach
  void allServicesAreBuilt() throws IOException {
    for (var service : Service.values()) {
      Files.createDirectories(service.program(root).getParent());
      Files.createFile(service.program(root));
    }
  }

  @Test
  void aFitMachinePasses() {
    assertDoesNotThrow(
        () ->
            Preflight.check(
                root, root.resolve("data"), SuitePorts.free(), Part.whole().services(), 1));
  }

  @Test
  void aPortInUseIsNamedWithWhoWantsIt() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var ports = SuitePorts.free();
      var wanted = new SuitePorts(ports.services(), taken.getLocalPort(), ports.broker());

      var line = refusal(root, root.resolve("data"), wanted, 1);

      assertTrue(
          line.startsWith("port %d (database) is in use".formatted(taken.getLocalPort())), line);
      assertTrue(line.contains("--port-offset"), line);
    }
  }

  @Test
  void aPortThatAnotherProgramHoldsOnAllAddressesIsInUseToo() throws IOException {
    try (var taken = new ServerSocket(0)) {
      var ports = SuitePorts.free();
      var wanted = new SuitePorts(ports.services(), ports.database(), taken.getLocalPort());

      assertTrue(refusal(root, root.resolve("data"), wanted, 1).contains("(broker) is in use"));
    }
  }

  @Test
  void tooLittleRoomIsToldInMegabytes() {
    var line = refusal(root, root.resolve("data"), SuitePorts.free(), Long.MAX_VALUE);

    assertTrue(line.matches("no room in .*: \\d+ MB free, \\d+ MB needed; .*--data DIR"), line);
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    var file = Files.createFile(root.resolve("a-file"));

    var line = refusal(root, file.resolve("data"), SuitePorts.free(), 1);

    assertTrue(line.startsWith("cannot write to the data folder " + file), line);
  }

  @Test
  void aFileToPlayThatIsNotThereIsNamed() {
    var refused =
        assertThrows(
            UsageException.class, () -> Preflight.readable(root.resolve("complaints.csv")));

    assertTrue(refused.getMessage().endsWith("complaints.csv"), refused.getMessage());
    assertDoesNotThrow(() -> Preflight.readable(null));
  }

  @Test
  void aServiceThatIsNotBuiltIsNamed() throws IOException {
    Files.delete(Service.CALLBACK.program(root));

    assertTrue(
        refusal(root, root.resolve("data"), SuitePorts.free(), 1)
            .startsWith("callback-service is not built"));
  }

  @Test
  void theUsualPortsAreMovedByTheOffsetAndAllDiffer() {
    var ports = SuitePorts.at(100).named();

    assertEquals(8181, ports.get("intake-service"));
    assertEquals(8184, ports.get("analytics-service"));
    assertEquals(3407, ports.get("database"));
    assertEquals(9192, ports.get("broker"));
    assertEquals(6, new HashSet<>(SuitePorts.free().named().values()).size());
  }

  private static String refusal(Path root, Path home, SuitePorts ports, long room) {
    var line =
        assertThrows(
                UsageException.class,
                () -> Preflight.check(root, home, ports, Part.whole().services(), room))
            .getMessage();
    assertEquals(1, line.lines().count());
    return line;
  }
}
