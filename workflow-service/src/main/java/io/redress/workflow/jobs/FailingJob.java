package io.redress.workflow.jobs;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job of the engine (a timer, mostly) whose work failed when its time came. */
@Entity
@Table(name = "failing_job")
class FailingJob extends PanacheEntityBase {
  /** Whether anything will happen without a person. */
  @Schema(name = "StuckJobState")
  enum State {
    /** It is tried again after a while. */
    RETRYING,
    /** It was tried often enough: somebody has to look. */
    STUCK
  }

  @Id public String id;

  /** Whose diagram it belongs to: the id of a complaint, where it is a case's. */
  public String subject;

  /** Null for a job of a diagram that is no case's; so is the ticket number. */
  public String complaintId;

  public String ticketNumber;

  /** The diagram, and the version on which it runs; {@code null} for those of before. */
  public String processKey;

  public Integer processVersion;

  public String element;
  public String kind;

  /** Kind of failure and what it says, without personal data. */
  public String cause;

  /** How often it failed. */
  public int tries;

  @Enumerated(EnumType.STRING)
  public State state = State.RETRYING;

  public Instant firstFailedAt;
  public Instant lastFailedAt;

  /** Since when nobody tries; null while it is tried. */
  public Instant stuckAt;

  @Version public long version;
}
