package io.redress.intake.complaint;

import io.redress.intake.classification.DetailField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a customer may know of their own complaint.
 *
 * @param issueId the first report of its issue: what happened to it is told of that one
 * @param status RECEIVED, a stage in upper case, or CLOSED
 * @param department the first-responsible one
 * @param missing what would make it complete
 */
public record OwnComplaint(
    String issueId,
    String ticketNumber,
    String status,
    Optional<String> disposition,
    String department,
    int urges,
    List<DetailField> missing,
    Instant registeredAt,
    Instant updatedAt,
    Optional<Instant> resolvedAt,
    Optional<Instant> closedAt) {
  public OwnComplaint {
    missing = List.copyOf(missing);
  }

  /** It was received, and no stage of a case was entered since. */
  public boolean isReceived() {
    return Standing.RECEIVED.equals(status);
  }

  public boolean isClosed() {
    return Standing.CLOSED.equals(status);
  }
}
