package io.redress.workflow.responsibility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.redress.workflow.casefile.CaseFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The offers to hand over first responsibility. */
@ApplicationScoped
public class HandOvers implements PanacheRepositoryBase<HandOver, String> {
  /** How many a case may have. */
  static final int MOST = 50;

  /** All of a case, oldest first. */
  List<HandOver> of(String complaintId) {
    return list("complaintId = ?1 order by id", complaintId);
  }

  /** Those that wait for somebody of a department, soonest to lapse first. */
  List<HandOver> waiting(String department, Instant at, int limit) {
    return find("toDepartment = ?1 and openUntil > ?2 order by openUntil, id", department, at)
        .range(0, limit - 1)
        .list();
  }

  /** Those that nobody answered in time, of all cases, by id. */
  List<HandOver> lapsed(Instant at, String after, int limit) {
    return find("openUntil <= ?1 and id > ?2 order by id", at, after).range(0, limit - 1).list();
  }

  /** Whether the case is offered to somebody of a department now. */
  public boolean isOffered(CaseFile file, String department) {
    return file.handOverId != null && department.equals(findById(file.handOverId).toDepartment);
  }
}
