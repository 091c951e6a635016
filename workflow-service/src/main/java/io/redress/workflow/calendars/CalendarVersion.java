package io.redress.workflow.calendars;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One version of a calendar. Written once, never changed. */
@Entity
@Table(name = "calendar_version")
class CalendarVersion extends PanacheEntityBase {
  @Id public String id;
  public String code;
  public int version;

  /** {@link CalendarRules} as JSON. */
  public String rules;

  public String changedBy;
  public String reason;
  public Instant changedAt;
}
