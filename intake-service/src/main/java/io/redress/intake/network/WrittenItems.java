package io.redress.intake.network;

import java.io.Closeable;
import java.util.Optional;

/** A file of items, read one at a time: no more of it is in memory. */
interface WrittenItems extends Closeable {
  /**
   * The next one; empty at the end.
   *
   * @throws io.redress.intake.file.UnreadableFileException when the file cannot be read on
   */
  Optional<WrittenItem> next();
}
