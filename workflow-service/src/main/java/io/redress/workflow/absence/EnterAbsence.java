package io.redress.workflow.absence;

import io.redress.kit.id.Ids;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Says that somebody is away, or is back before. */
@ApplicationScoped
class EnterAbsence {
  private static final Logger LOG = Logger.getLogger(EnterAbsence.class);
  private final Absences absences;
  private final Idempotency idempotency;
  private final Clock clock;

  EnterAbsence(Absences absences, Idempotency idempotency, Clock clock) {
    this.absences = absences;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * Enters it. What the person holds goes to the deputy, or back to the queue, when it begins.
   *
   * @param key the client's own, or {@code null}
   * @param from {@code null}: now
   * @throws ProblemException forbidden, or invalid-field
   */
  @Transactional
  Absence enter(
      String key,
      String user,
      Set<String> roles,
      String person,
      String deputy,
      Instant from,
      Instant until) {
    allowed(user, roles, person);
    Instant now = clock.instant();
    if (person.equals(deputy)) {
      throw ProblemException.invalid(
          "deputy", "is the same person", "Name a colleague, or nobody.");
    }
    if (!AbsencePolicy.isPeriod(from == null ? now : from, until, now)) {
      throw ProblemException.invalid(
          "until",
          "must be in the future, after from, and within 400 days",
          "Enter a longer absence again when it ends.");
    }
    Object request =
        List.of(person, String.valueOf(deputy), String.valueOf(from), String.valueOf(until));
    String id =
        idempotency
            .once(
                key,
                "enter-absence",
                request,
                () -> add(user, person, deputy, from == null ? now : from, until))
            .resourceId();
    return absences.findById(id);
  }

  private String add(String user, String person, String deputy, Instant from, Instant until) {
    Absence absence = new Absence();
    absence.id = Ids.next();
    absence.person = person;
    absence.deputy = deputy;
    absence.fromAt = from;
    absence.untilAt = until;
    absence.enteredBy = user;
    absence.enteredAt = clock.instant();
    absence.redirectAt = from;
    absences.persist(absence);
    LOG.infof("Absence %s is entered", absence.id);
    return absence.id;
  }

  /** The person is back before. What has gone to somebody else stays there. */
  @Transactional
  Absence end(String id, String user, Set<String> roles) {
    Absence absence = absences.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (absence == null) {
      throw ProblemException.of(WorkflowProblem.NO_SUCH_ABSENCE, "No such absence.");
    }
    allowed(user, roles, absence.person);
    Instant now = clock.instant();
    if (absence.untilAt.isAfter(now)) {
      absence.untilAt = now;
      absence.endedAt = now;
      absence.endedBy = user;
      absence.redirectAt = null;
    }
    return absence;
  }

  private static void allowed(String user, Set<String> roles, String person) {
    if (!AbsencePolicy.mayEnter(user, roles, person)) {
      throw ProblemException.of(
          CommonProblem.FORBIDDEN, "Only heads and supervisors say that others are away.");
    }
  }
}
