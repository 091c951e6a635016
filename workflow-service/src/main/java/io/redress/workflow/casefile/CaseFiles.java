package io.redress.workflow.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.redress.kit.problem.ProblemException;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cases, found by the id of their complaint. */
@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFile, String> {
  private final LateRows late;

  CaseFiles(LateRows late) {
    this.late = late;
  }

  /** A new case, whose row is written when the transaction ends; until then only this finds it. */
  void add(CaseFile file) {
    late.add(file.complaintId, file);
  }

  /**
   * The case, its row locked until the transaction ends.
   *
   * @throws ProblemException {@link WorkflowProblem#NO_SUCH_CASE}
   */
  public CaseFile locked(String complaintId) {
    return lockedIfPresent(complaintId)
        .orElseThrow(() -> ProblemException.of(WorkflowProblem.NO_SUCH_CASE, "No such case."));
  }

  /** The complaint whose case a complaint belongs to: its own, or the one that it repeats. */
  public String complaintOfCase(String complaintId) {
    // Counted, not read: whoever asks locks it next, and reads it then.
    return count("complaintId", complaintId) > 0
        ? complaintId
        : RepeatTicket.<RepeatTicket>findByIdOptional(complaintId)
            .map(repeat -> repeat.complaintId)
            .orElse(complaintId);
  }

  /** How many cases have started on a version of a diagram since then. */
  public long started(String processKey, int version, Instant since) {
    return count(
        "processKey = ?1 and processVersion = ?2 and startedAt >= ?3", processKey, version, since);
  }

  /** How many open cases there are on each version of a diagram: read from an index. */
  public Map<Integer, Long> running(String processKey) {
    return getEntityManager()
        .createQuery(
            "select c.processVersion, count(c) from CaseFile c where c.status = :open and"
                + " c.processKey = :key group by c.processVersion",
            Object[].class)
        .setParameter("open", CaseFile.Status.OPEN)
        .setParameter("key", processKey)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Integer) row[0], row -> (Long) row[1]));
  }

  /** As {@link #locked}, empty when there is no case. */
  public Optional<CaseFile> lockedIfPresent(String complaintId) {
    return late.find(CaseFile.class, complaintId)
        .or(
            () ->
                Optional.ofNullable(
                    getEntityManager()
                        .find(CaseFile.class, complaintId, LockModeType.PESSIMISTIC_WRITE)));
  }

  /** The case that a complaint was joined to as a repeat, locked; empty when it was to none. */
  Optional<CaseFile> lockedIfJoined(String complaintId) {
    return RepeatTicket.<RepeatTicket>findByIdOptional(complaintId)
        .flatMap(repeat -> lockedIfPresent(repeat.complaintId));
  }
}
