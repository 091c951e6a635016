package io.redress.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the embedded broker says to {@code logs/servers.log} instead of the screen. */
final class ServerLog {
  private ServerLog() {}

  /** To be called before anything logs. */
  static void into(Path home) throws IOException {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tF %1$tT,%1$tL %4$s [%3$s] %5$s%6$s%n");
    var root = Logger.getLogger("");
    for (var handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    var file =
        new FileHandler(
            Files.createDirectories(home.resolve("logs"))
                .resolve("servers.log")
                .toString()
                .replace("%", "%%"));
    file.setFormatter(new SimpleFormatter());
    root.addHandler(file);
    root.setLevel(Level.INFO);
  }
}
