package io.redress.workflow.flow;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A case waits at an element of its diagram, or has just gone on from there: what went on is soon
 * folded into the counts of its day, and the row is gone.
 */
@Entity
@Table(name = "element_wait")
public class ElementWait extends PanacheEntityBase {
  /** The engine's id of this visit. */
  @Id public String id;

  public String complaintId;
  public String processKey;
  public int processVersion;
  public String element;

  /** On which the wait is counted, as it was when the wait began. */
  public String calendar;

  public int calendarVersion;
  public Instant begunAt;

  /** What the calendar had counted by then, in seconds: see {@link WorkedTime}. */
  public long begunWork;

  public Instant endedAt;
  public Long waitedSeconds;

  /** Whether the case went another way. */
  public boolean cancelled;

  /** Where it is counted as waiting; null where it is not yet. Written by {@link WaitingCounts}. */
  @Column(insertable = false, updatable = false)
  Integer countedVersion;

  @Column(insertable = false, updatable = false)
  String countedElement;
}
