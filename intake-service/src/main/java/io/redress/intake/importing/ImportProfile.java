package io.redress.intake.importing;

import io.redress.intake.complaint.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** How the files of a source are read, kept under a name. */
@Entity
@Table(name = "import_profile")
class ImportProfile {
  @Id String name;
  String source;
  String mapping;
  String zone;

  @Enumerated(EnumType.STRING)
  Channel channel;

  String category;
  String closedWords;
  boolean lifecycle;
  TheirWords words;
  String createdBy;
  String updatedBy;
  Instant updatedAt;
  @Version long version;

  protected ImportProfile() {}

  ImportProfile(String name, String createdBy) {
    this.name = name;
    this.createdBy = createdBy;
  }
}
