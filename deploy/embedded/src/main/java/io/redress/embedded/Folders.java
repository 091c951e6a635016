package io.redress.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders that the embedded servers write to. */
public final class Folders {
  private Folders() {}

  /** A new, empty folder in the temporary directory, readable by this user alone. */
  public static Path throwAway(String name) {
    try {
      return Files.createTempDirectory("redress-" + name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException("no throw-away folder for the " + name, e);
    }
  }

  /**
   * The one place per user for what is unpacked once and used by every run: {@code REDRESS_CACHE},
   * else {@code XDG_CACHE_HOME/redress}, else {@code ~/.cache/redress}; the temporary directory for
   * a user without a writable home.
   */
  public static Path cache() {
    var chosen = System.getenv("REDRESS_CACHE");
    if (chosen != null && !chosen.isBlank()) {
      return Path.of(chosen);
    }
    var xdg = System.getenv("XDG_CACHE_HOME");
    var parent =
        xdg != null && !xdg.isBlank()
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home"), ".cache");
    try {
      return Files.createDirectories(parent.resolve("redress"));
    } catch (IOException e) {
      return Path.of(
          System.getProperty("java.io.tmpdir"), "redress-" + System.getProperty("user.name"));
    }
  }

  /** Deletes the folder and all that is in it; does nothing when there is none. */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
