package io.redress.workflow.calendars;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The calendar that a department has of its own, or had: then {@link #calendar} is null. */
@Entity
@Table(name = "department_calendar")
class DepartmentCalendar extends PanacheEntityBase {
  @Id public String department;
  public String calendar;
  public String changedBy;
  public String reason;
  public Instant changedAt;
  @Version public long version;
}
