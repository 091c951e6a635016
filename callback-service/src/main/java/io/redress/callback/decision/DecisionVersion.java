package io.redress.callback.decision;

import io.redress.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A version of a table with the sheet that it passed: written once, never changed. */
@Entity
@Table(name = "decision_version")
class DecisionVersion {

  /** Who deployed what came with the product. */
  static final String BUNDLED = "redress";

  @Id String id;

  @Column(name = "decision_key")
  String key;

  int version;

  @Column(name = "table_file")
  String file;

  String sheet;
  String reason;

  @Column(name = "deployed_by")
  String deployedBy;

  @Column(name = "deployed_at")
  Instant deployedAt;

  protected DecisionVersion() {}

  DecisionVersion(
      String key, int version, String file, String sheet, String reason, String by, Instant at) {
    this.id = Ids.next();
    this.key = key;
    this.version = version;
    this.file = file;
    this.sheet = sheet;
    this.reason = reason;
    this.deployedBy = by;
    this.deployedAt = at;
  }
}
