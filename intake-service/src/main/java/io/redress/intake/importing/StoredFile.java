package io.redress.intake.importing;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** A file that is kept in pieces, read from its beginning; one piece is in memory at a time. */
final class StoredFile extends InputStream {
  private final IntFunction<byte[]> pieces;
  private byte[] piece = new byte[0];
  private int next;
  private int offset;
  private long read;

  /**
   * @param pieces the pieces by number from 0 on, and an empty one behind the last
   */
  StoredFile(IntFunction<byte[]> pieces) {
    this.pieces = pieces;
  }

  /** How many bytes were read. */
  long position() {
    return read;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) {
    Objects.checkFromIndexSize(from, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    if (offset == piece.length) {
      piece = pieces.apply(next);
      offset = 0;
      if (piece.length == 0) {
        return -1;
      }
      next++;
    }
    int count = Math.min(length, piece.length - offset);
    System.arraycopy(piece, offset, buffer, from, count);
    offset += count;
    read += count;
    return count;
  }
}
