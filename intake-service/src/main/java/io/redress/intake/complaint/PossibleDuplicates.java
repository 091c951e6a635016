package io.redress.intake.complaint;

import io.redress.intake.complaint.DuplicatePolicy.Likeness;
import io.redress.intake.complaint.DuplicatePolicy.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Finds earlier reports of a number that a new one may tell of again, filed differently. */
@ApplicationScoped
class PossibleDuplicates {
  private static final int COMPARED = 20;
  private static final int OFFERED = 5;

  private final EntityManager entities;

  @Inject
  PossibleDuplicates(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The most alike of the latest reports in the ledger that belong to other issues; one statement,
   * and none where there is no such report, or for a repeat, whose issue is known.
   */
  List<PossibleDuplicate> of(Ledger ledger, Complaint complaint) {
    if (complaint.type() == ReportType.REPEAT) {
      return List.of();
    }
    List<String> others =
        ledger.reports().stream()
            .filter(report -> report.counted() && !report.issueId().equals(complaint.issueId))
            .filter(report -> !report.registeredAt().isAfter(complaint.registeredAt))
            .map(EarlierReport::complaintId)
            .filter(id -> !id.equals(complaint.relatedId) && !id.equals(complaint.id))
            .limit(COMPARED)
            .toList();
    if (others.isEmpty()) {
      return List.of();
    }
    Told told = told(complaint);
    return entities
        .createQuery("from Complaint where id in :ids", Complaint.class)
        .setParameter("ids", others)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList()
        .stream()
        .map(other -> compared(told, other))
        .filter(Objects::nonNull)
        .sorted(
            Comparator.comparingDouble((PossibleDuplicate it) -> -it.titleLikeness())
                .thenComparing(PossibleDuplicate::ticketNumber))
        .limit(OFFERED)
        .toList();
  }

  private static PossibleDuplicate compared(Told told, Complaint other) {
    Likeness likeness = DuplicatePolicy.compare(told, told(other));
    return likeness.enough()
        ? new PossibleDuplicate(
            other.id,
            other.ticketNumber,
            other.filing.category,
            likeness.title(),
            likeness.place(),
            likeness.time())
        : null;
  }

  private static Told told(Complaint complaint) {
    Narrative it = complaint.narrative;
    return new Told(it.title, it.incidentAt, it.incidentPlace);
  }
}
