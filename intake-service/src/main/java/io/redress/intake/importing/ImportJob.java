package io.redress.intake.importing;

import io.redress.intake.complaint.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One file of another system's tickets. Changed by statements of {@link Imports} only. */
@Entity
@Table(name = "import_job")
public class ImportJob {
  @Id String id;
  String source;
  String mapping;
  String zone;

  @Enumerated(EnumType.STRING)
  Channel channel;

  String category;
  String closedWords;
  String profile;
  Long profileVersion;
  TheirWords words;
  boolean lifecycle;
  String createdBy;
  String department;
  String branch;
  Instant createdAt;
  Instant updatedAt;
  Instant finishedAt;

  @Enumerated(EnumType.STRING)
  ImportState state;

  String failure;
  long bytes;
  long bytesRead;
  long position;
  long linesRead;
  long taken;
  long repeated;
  long refused;
  String owner;
  Instant leaseUntil;

  protected ImportJob() {}

  String id() {
    return id;
  }

  String createdBy() {
    return createdBy;
  }

  /** How much of it was read, 0 to 1. */
  double progress() {
    if (state == ImportState.DONE) {
      return 1;
    }
    return bytes == 0 ? 0 : Math.round(bytesRead * 100.0 / bytes) / 100.0;
  }
}
