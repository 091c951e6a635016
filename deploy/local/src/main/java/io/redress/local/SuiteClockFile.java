package io.redress.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * The file by which the time of a local suite is moved: one ISO-8601 duration, which every service
 * adds to the time of the machine. Written atomically, because services read it at any moment.
 */
final class SuiteClockFile {
  private final Path file;

  private SuiteClockFile(Path file) {
    this.file = file;
  }

  static SuiteClockFile in(Path home) {
    return new SuiteClockFile(home.resolve("clock-offset"));
  }

  Path path() {
    return file;
  }

  /** Zero when nobody has moved the clock yet. */
  Duration offset() {
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Adds to the offset; time never goes back. */
  synchronized Duration advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time goes forward only: " + by);
    }
    var offset = offset().plus(by);
    try {
      var fresh = Files.createTempFile(file.getParent(), "clock-offset", ".new");
      Files.writeString(fresh, offset.toString());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    return offset;
  }
}
