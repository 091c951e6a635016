package io.redress.intake.complaint;

import java.util.Optional;

/**
 * What may be learned from a complaint that is done with.
 *
 * @param customerName to be kept out of what is learned
 */
public record ClosedComplaint(String id, String category, Optional<String> customerName) {
  /** Without the name: it is personal data. */
  @Override
  public String toString() {
    return "ClosedComplaint[" + id + "]";
  }
}
