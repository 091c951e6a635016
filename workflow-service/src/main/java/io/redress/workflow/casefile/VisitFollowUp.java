package io.redress.workflow.casefile;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a visit left to do. Read and written under the lock of its case. */
@Entity
@Table(name = "visit_follow_up")
class VisitFollowUp extends PanacheEntityBase {
  @Id public String visitId;

  public String complaintId;

  /** Of this service's departments: whoever is to do it. */
  public String department;

  public String outlook;

  /** The last day on which it is in time. */
  public LocalDate untilDay;

  public Instant requestedAt;

  /** When a lifecycle took it up; {@code null} while an open case's diagram does not take it. */
  public Instant takenAt;

  /** What no diagram took, of cases that have closed since; ascending behind the given visit. */
  static List<VisitFollowUp> leftBehind(String after, int most) {
    return VisitFollowUp.<VisitFollowUp>find(
            "from VisitFollowUp f where f.takenAt is null and f.visitId > ?1 and exists (select 1"
                + " from CaseFile c where c.complaintId = f.complaintId and c.status = ?2) order by"
                + " f.visitId",
            after,
            CaseFile.Status.CLOSED)
        .range(0, most - 1)
        .list();
  }
}
