package io.redress.workflow.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.redress.kit.id.Ids;
import io.redress.workflow.calendar.Interval;
import io.redress.workflow.calendar.Pauses;
import io.redress.workflow.casefile.CaseFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The pauses of the cases. They belong to the case, not to whoever works on it or to a timer: a
 * clock that is begun anew by another step, department or lane still leaves them out.
 */
@ApplicationScoped
public class CasePauses implements PanacheRepositoryBase<CasePause, String> {
  /** How many a case may have. */
  public static final int MOST = 100;

  /** What the clock to resolve of a round leaves out. Costs nothing for a case without pauses. */
  public Pauses of(CaseFile file, int round) {
    return file.pauses == 0
        ? Pauses.NONE
        : Pauses.of(
            all(file.complaintId).stream()
                .filter(pause -> pause.round == round)
                .map(CasePause::interval)
                .flatMap(Optional::stream)
                .toList());
  }

  /** All pauses of a case, oldest first. */
  public List<CasePause> all(String complaintId) {
    return list("complaintId = ?1 order by id", complaintId);
  }

  /** Those of the present round that last at a time. */
  public List<CasePause> lasting(CaseFile file, Instant at) {
    return file.pauses == 0
        ? List.of()
        : all(file.complaintId).stream()
            .filter(pause -> pause.round == file.round && pause.lasts(at))
            .toList();
  }

  /** Since when the clock to resolve has stood still without a break; now where it runs. */
  public Instant stoppedSince(CaseFile file, Instant now) {
    return of(file, file.round).intervals().stream()
        .filter(stop -> !stop.from().isAfter(now) && now.isBefore(stop.to()))
        .map(Interval::from)
        .findFirst()
        .orElse(now);
  }

  /** The pause that ends with a deadline {@code customerAnswer}. */
  Optional<CasePause> endingWith(CaseFile file, Deadline deadline) {
    return file.pauses == 0
        ? Optional.empty()
        : all(file.complaintId).stream()
            .filter(pause -> deadline.id.equals(pause.deadlineId))
            .findFirst();
  }

  /** Those that ran out, of all cases, by id. */
  public List<CasePause> ranOut(Instant at, String after, int limit) {
    return find("runOutAt <= ?1 and id > ?2 order by id", at, after).range(0, limit - 1).list();
  }

  /** A pause begins. */
  public CasePause begin(CaseFile file, CasePause.Kind kind, Instant at, Instant until) {
    CasePause pause = new CasePause();
    pause.id = Ids.next();
    pause.complaintId = file.complaintId;
    pause.kind = kind;
    pause.round = file.round;
    pause.begunAt = at;
    pause.untilAt = until;
    pause.runOutAt = until;
    file.pauses++;
    persist(pause);
    return pause;
  }
}
