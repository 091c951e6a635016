package io.redress.local;

import io.redress.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What must be so before anything is started; the first thing that is not is told in one line. */
final class Preflight {
  /** Servers and the sample take some 300 MB; the rest is room for a day of trying. */
  static final long ROOM = 1L << 30;

  private Preflight() {}

  /**
   * @throws UsageException with one line on what is in the way and how to mend it
   */
  static void check(Path root, Path home, SuitePorts ports, List<Service> services, long room) {
    for (var service : services) {
      if (!Files.isRegularFile(service.program(root))) {
        throw new UsageException(
            "%s is not built: %s is missing".formatted(service.folder(), service.program(root)));
      }
    }
    writable(home, room);
    ports.named().forEach(Preflight::portFree);
  }

  /**
   * @throws UsageException when there is a file to play and it cannot be read
   */
  static void readable(Path input) {
    if (input != null && !(Files.isRegularFile(input) && Files.isReadable(input))) {
      throw new UsageException("cannot read the file " + input);
    }
  }

  private static void writable(Path home, long room) {
    try {
      Files.createDirectories(home);
      Files.delete(Files.createTempFile(home, "preflight", ".tmp"));
      var free = Files.getFileStore(home).getUsableSpace();
      if (free < room) {
        throw new UsageException(
            "no room in %s: %d MB free, %d MB needed; choose another folder with --data DIR"
                .formatted(home, free >> 20, room >> 20));
      }
    } catch (IOException e) {
      throw new UsageException(
          "cannot write to the data folder %s (%s); choose another with --data DIR"
              .formatted(home, e.getClass().getSimpleName()));
    }
  }

  private static void portFree(String who, int port) {
    try {
      Ports.requireFree(port);
    } catch (IOException e) {
      throw new UsageException(
          "port %d (%s) is in use; end what listens there, or choose other ports with --port-offset N"
              .formatted(port, who));
    }
  }
}
