package io.redress.intake.complaint;

import io.redress.kit.id.Ids;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a ticket was linked to another one, joined its issue, or was parted from it. */
@Entity
@Table(name = "link_change")
class LinkChange {
  /** What became of the link. */
  @Schema(name = "LinkChangeKind")
  enum What {
    LINKED,
    JOINED,
    UNLINKED
  }

  @Id String id;
  String complaintId;
  String relatedId;

  @Enumerated(EnumType.STRING)
  What what;

  @Convert(converter = SealedLinkReason.class)
  String reason;

  String changedBy;
  Instant at;

  /** Of a ticket that joined as a duplicate: how often it had been urged. */
  Integer urges;

  /** Of a repeat: the ticket with which it joined another issue. */
  String alongWith;

  protected LinkChange() {}

  /**
   * A change.
   *
   * @param reason {@code null} where nobody gave one
   * @param by {@code null} where it was no person's doing
   */
  LinkChange(
      String complaintId, String relatedId, What what, String reason, String by, Instant now) {
    this.id = Ids.next();
    this.complaintId = complaintId;
    this.relatedId = relatedId;
    this.what = what;
    this.reason = reason == null ? null : reason.strip();
    this.changedBy = by;
    this.at = now;
  }

  /** That a ticket joined an issue because its own case had ended as a duplicate. */
  static LinkChange joined(Complaint duplicate, Complaint first, int urges, Instant now) {
    LinkChange change = new LinkChange(duplicate.id, first.id, What.JOINED, null, null, now);
    change.urges = urges;
    return change;
  }

  /** That a repeat of such a ticket joined the issue with it. */
  static LinkChange along(Complaint repeat, Complaint duplicate, Complaint first, Instant now) {
    LinkChange change = new LinkChange(repeat.id, first.id, What.JOINED, null, null, now);
    change.alongWith = duplicate.id;
    return change;
  }
}
