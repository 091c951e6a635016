package io.redress.intake.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Leaves out the byte order mark, and refuses to read on through a record without end. */
final class BoundedReader extends FilterReader {
  /** In characters, give or take what the parser reads ahead. */
  static final int LONGEST = 1_000_000;

  private static final char MARK = '\uFEFF';

  private long sinceRecord;
  private boolean begun;

  BoundedReader(Reader source) {
    super(source);
  }

  /** A record begins here. */
  void beginRecord() {
    sinceRecord = 0;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (sinceRecord > LONGEST) {
      throw new IOException("A record is too long");
    }
    int read = super.read(buffer, offset, length);
    if (!begun && read > 0) {
      begun = true;
      if (buffer[offset] == MARK) {
        if (read == 1) {
          return read(buffer, offset, length);
        }
        System.arraycopy(buffer, offset + 1, buffer, offset, read - 1);
        read--;
      }
    }
    sinceRecord += Math.max(read, 0);
    return read;
  }
}
