package io.redress.callback.sampling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Who is called: whom the decision table names, and of those it leaves to chance a sample by
 * stratum (domain: "Who is called").
 *
 * <p>The sample depends on seed, stratum and complaint alone, never on the order of arrival, on
 * what was drawn before or on the replica that draws: the same case gets the same answer always.
 */
public final class SelectionPolicy {

  private static final double UNIT = 0x1.0p-53;

  private final Sampling sampling;

  public SelectionPolicy(Sampling sampling) {
    this.sampling = sampling;
  }

  /** Decides on one case. */
  Selection select(Candidate candidate, Verdict verdict) {
    String stratum = candidate.stratum();
    double share = verdict.share() == null ? sampling.shareOf(stratum) : within(verdict.share());
    return new Selection(
        reason(candidate, verdict, stratum, share), stratum, share, verdict.version());
  }

  private SelectionReason reason(
      Candidate candidate, Verdict verdict, String stratum, double share) {
    return switch (verdict.kind()) {
      case CALL -> verdict.reason() == null ? SelectionReason.RULE : verdict.reason();
      case SKIP -> SelectionReason.EXCLUDED;
      case SAMPLE ->
          position(sampling.seed(), stratum, candidate.complaintId()) < share
              ? SelectionReason.SAMPLED
              : SelectionReason.NOT_SAMPLED;
    };
  }

  private static double within(double share) {
    return Math.max(0, Math.min(1, share));
  }

  /** The place of a case in its stratum, evenly spread over [0, 1). */
  static double position(String seed, String stratum, String complaintId) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((seed + '\n' + stratum + '\n' + complaintId).getBytes(UTF_8));
      return (ByteBuffer.wrap(digest).getLong() >>> 11) * UNIT;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
