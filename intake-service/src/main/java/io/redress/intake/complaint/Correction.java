package io.redress.intake.complaint;

import io.redress.kit.id.Ids;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody corrected how an issue is classified; kept with its first report. */
@Entity
@Table(name = "correction")
class Correction {
  @Id String id;
  String complaintId;
  String categoryBefore;
  String categoryAfter;

  @Enumerated(EnumType.STRING)
  Nature natureBefore;

  @Enumerated(EnumType.STRING)
  Nature natureAfter;

  @Convert(converter = SealedReason.class)
  String reason;

  String correctedBy;
  Instant at;

  protected Correction() {}

  Correction(
      Complaint first,
      String categoryAfter,
      Nature natureAfter,
      String reason,
      String by,
      Instant now) {
    this.id = Ids.next();
    this.complaintId = first.id;
    this.categoryBefore = first.filing.category;
    this.categoryAfter = categoryAfter;
    this.natureBefore = first.filing.nature;
    this.natureAfter = natureAfter;
    this.reason = reason.strip();
    this.correctedBy = by;
    this.at = now;
  }

  boolean changesCategory() {
    return !categoryAfter.equals(categoryBefore);
  }

  boolean changesNature() {
    return natureAfter != natureBefore;
  }
}
