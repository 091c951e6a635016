package io.redress.workflow.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.redress.kit.id.Ids;
import io.redress.workflow.calendar.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps which stages a case is in. Called for every element of a diagram that names a stage. */
@ApplicationScoped
public class CaseStages implements PanacheRepositoryBase<CaseStage, String> {
  private final CaseFiles files;
  private final CaseJournal journal;
  private final LateRows late;
  private final Clock clock;

  CaseStages(CaseFiles files, CaseJournal journal, LateRows late, Clock clock) {
    this.files = files;
    this.journal = journal;
    this.late = late;
    this.clock = clock;
  }

  /** The case entered a stage. */
  public void entered(String complaintId, String stage, String element, String activityInstanceId) {
    CaseFile file = files.locked(complaintId);
    CaseStage entry = new CaseStage();
    entry.id = Ids.next();
    entry.complaintId = complaintId;
    entry.stage = stage;
    entry.element = element;
    entry.round = file.round;
    entry.activityInstanceId = activityInstanceId;
    entry.enteredAt = clock.instant();
    // Most stages that the service does by itself are left in the same transaction.
    late.add(activityInstanceId, entry);
    journal
        .fact(file, "stage.entered")
        .with("stage", stage)
        .with("element", element)
        .with("round", file.round)
        .with("at", entry.enteredAt)
        .record();
  }

  /** The case left the stage that it entered at the given activity instance. */
  public void left(String complaintId, String activityInstanceId) {
    CaseFile file = files.locked(complaintId);
    for (CaseStage entry : open(complaintId, activityInstanceId)) {
      entry.leftAt = clock.instant();
      journal
          .fact(file, "stage.left")
          .with("stage", entry.stage)
          .with("element", entry.element)
          .with("round", entry.round)
          .with("enteredAt", entry.enteredAt)
          .with("at", entry.leftAt)
          .record();
    }
  }

  private List<CaseStage> open(String complaintId, String activityInstanceId) {
    return late.find(CaseStage.class, activityInstanceId)
        .filter(entry -> entry.leftAt == null)
        .map(List::of)
        .orElseGet(
            () ->
                list(
                    "complaintId = ?1 and leftAt is null and activityInstanceId = ?2",
                    complaintId,
                    activityInstanceId));
  }

  /**
   * An element that a case is in.
   *
   * @param id the activity instance
   * @param stage that it enters there; {@code null} for none, or when it is inside that stage
   */
  public record Visit(String id, String element, String stage) {}

  /** The case changed to another version of its diagram: this is every element that it is in. */
  public void migrated(CaseFile file, List<Visit> visits) {
    late.write();
    Map<String, Visit> byId =
        visits.stream().collect(Collectors.toMap(Visit::id, Function.identity()));
    Set<String> told = new HashSet<>();
    for (CaseStage entry : list("complaintId = ?1 and leftAt is null", file.complaintId)) {
      Visit visit = byId.get(entry.activityInstanceId);
      if (visit != null && entry.stage.equals(visit.stage())) {
        entry.element = visit.element();
        told.add(visit.id());
      } else {
        left(file.complaintId, entry.activityInstanceId);
      }
    }
    for (Visit visit : visits) {
      if (visit.stage() != null && !told.contains(visit.id())) {
        entered(file.complaintId, visit.stage(), visit.element(), visit.id());
      }
    }
  }

  /**
   * When the case was in a stage, oldest first.
   *
   * @param now where it still is
   */
  public List<Interval> times(String complaintId, String stage, Instant now) {
    late.write();
    return list("complaintId = ?1 and stage = ?2 order by id", complaintId, stage).stream()
        .filter(entry -> entry.enteredAt.isBefore(entry.leftAt == null ? now : entry.leftAt))
        .map(entry -> new Interval(entry.enteredAt, entry.leftAt == null ? now : entry.leftAt))
        .toList();
  }

  /** The stages that the case is in now, oldest first. */
  List<String> now(String complaintId) {
    late.write();
    return list("complaintId = ?1 and leftAt is null order by id", complaintId).stream()
        .map(entry -> entry.stage)
        .distinct()
        .toList();
  }
}
