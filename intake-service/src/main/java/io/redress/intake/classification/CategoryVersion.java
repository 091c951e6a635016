package io.redress.intake.classification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one version of the tree changed, and who did it, when and why. */
@Entity
@Table(name = "category_version")
class CategoryVersion {
  /** What became of its category. */
  @Schema(name = "CategoryChangeKind")
  enum What {
    ADDED,
    CHANGED,
    RETIRED,
    REINSTATED
  }

  @Id long version;
  String code;

  @Enumerated(EnumType.STRING)
  What what;

  String reason;
  String changedBy;
  Instant at;

  protected CategoryVersion() {}

  CategoryVersion(long version, CategoryEdit edit, What what, Instant now) {
    this.version = version;
    this.code = edit.code();
    this.what = what;
    this.reason = edit.reason().strip();
    this.changedBy = edit.by();
    this.at = now;
  }
}
