package io.redress.workflow.calendars;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far the running clocks have followed the latest version of a calendar. */
@Entity
@Table(name = "calendar_move")
public class CalendarMove extends PanacheEntityBase {
  @Id public String code;
  public int version;
  public Instant begunAt;

  /** Cases whose clocks have been counted anew. */
  public int cases;

  /** When all had followed; null until then. */
  public Instant endedAt;
}
