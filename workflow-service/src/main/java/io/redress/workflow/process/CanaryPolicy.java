package io.redress.workflow.process;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which new cases go to a version that is tried out on a share of them: decided by the complaint's
 * id alone, so that it comes out the same again, and so that a raised share keeps whom it had.
 */
final class CanaryPolicy {
  private static final int PARTS = 10_000;
  private static final int PARTS_A_PERCENT = 100;

  private CanaryPolicy() {}

  /**
   * Whether a case starts on the version that is tried out.
   *
   * @param percent 0 to 100
   */
  static boolean takes(String complaintId, int version, int percent) {
    byte[] text = (version + ":" + complaintId).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      long number = Integer.toUnsignedLong(ByteBuffer.wrap(hash).getInt());
      return number % PARTS < (long) percent * PARTS_A_PERCENT;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This machine has no SHA-256", e);
    }
  }
}
