package io.redress.intake.network;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to read a file that is too large any further. */
final class BoundedFile extends FilterInputStream {
  private final long largest;
  private long read;

  BoundedFile(InputStream file, long largest) {
    super(file);
    this.largest = largest;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int some = super.read(buffer, from, length);
    count(Math.max(0, some));
    return some;
  }

  private void count(int bytes) {
    read += bytes;
    if (read > largest) {
      throw ProblemException.of(
          CommonProblem.BODY_TOO_LARGE,
          "The file has more than " + largest + " bytes; what came before was taken.");
    }
  }
}
