package io.redress.callback.sampling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Who is called: every VIP, key account, escalated, repeat or high-frequency case, and of the rest
 * a sample by stratum (domain: "Who is called").
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
  public Selection select(Candidate candidate) {
    String stratum = candidate.stratum();
    double share = sampling.shareOf(stratum);
    return new Selection(reason(candidate, stratum, share), stratum, share);
  }

  private SelectionReason reason(Candidate candidate, String stratum, double share) {
    if ("VIP".equals(candidate.tier())) {
      return SelectionReason.VIP;
    }
    if ("KEY_ACCOUNT".equals(candidate.tier())) {
      return SelectionReason.KEY_ACCOUNT;
    }
    if (candidate.escalationLevel() > 0) {
      return SelectionReason.ESCALATED;
    }
    if (candidate.repeat()) {
      return SelectionReason.REPEAT;
    }
    if (candidate.highFrequency()) {
      return SelectionReason.HIGH_FREQUENCY;
    }
    return position(sampling.seed(), stratum, candidate.complaintId()) < share
        ? SelectionReason.SAMPLED
        : SelectionReason.NOT_SAMPLED;
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
