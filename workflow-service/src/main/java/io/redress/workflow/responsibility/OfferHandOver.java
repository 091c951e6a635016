package io.redress.workflow.responsibility;

import io.redress.kit.id.Ids;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseWork;
import io.redress.workflow.casefile.ReadCases;
import io.redress.workflow.department.Departments;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.responsibility.HandOverPolicy.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Offers first responsibility to somebody else. Until they accept nothing changes. */
@ApplicationScoped
class OfferHandOver {
  private static final Logger LOG = Logger.getLogger(OfferHandOver.class);

  private final HandOvers handOvers;
  private final EndHandOver end;
  private final ReadCases cases;
  private final CaseFiles files;
  private final CaseWork work;
  private final Departments departments;
  private final Ledger ledger;
  private final Idempotency idempotency;
  private final Wording wording;
  private final Clock clock;
  private final Duration answerWithin;

  OfferHandOver(
      HandOvers handOvers,
      EndHandOver end,
      ReadCases cases,
      CaseFiles files,
      CaseWork work,
      Departments departments,
      Ledger ledger,
      Idempotency idempotency,
      Wording wording,
      Clock clock,
      @ConfigProperty(name = "redress.hand-over.answer-within", defaultValue = "PT1H")
          Duration answerWithin) {
    this.handOvers = handOvers;
    this.end = end;
    this.cases = cases;
    this.files = files;
    this.work = work;
    this.departments = departments;
    this.ledger = ledger;
    this.idempotency = idempotency;
    this.wording = wording;
    this.clock = clock;
    this.answerWithin = answerWithin;
  }

  /**
   * Offers.
   *
   * @param key the client's own, or {@code null}
   * @param toPerson {@code null}: whoever of the department accepts
   * @throws ProblemException case-closed, hand-over-pending, too-many-hand-overs,
   *     unknown-department, invalid-field where nothing would change; forbidden
   */
  HandOver offer(
      String complaintId,
      Person by,
      String key,
      String toPerson,
      String toDepartment,
      String reason) {
    wording.require("reason", reason);
    Object request = List.of(complaintId, String.valueOf(toPerson), toDepartment, reason);
    return work.change(
        () ->
            handOvers.findById(
                idempotency
                    .once(
                        key,
                        "offer-hand-over",
                        request,
                        () -> add(complaintId, by, toPerson, toDepartment, reason).id)
                    .resourceId()));
  }

  private HandOver add(
      String complaintId, Person by, String toPerson, String toDepartment, String reason) {
    cases.visible(complaintId);
    CaseFile file = files.locked(complaintId);
    allowed(file, by);
    if (!departments.exists(toDepartment)) {
      throw ProblemException.of(WorkflowProblem.UNKNOWN_DEPARTMENT, "No such department.")
          .field("department", "is unknown", "Use a code from GET /api/v1/departments.");
    }
    if (toDepartment.equals(file.firstDepartment) && Objects.equals(toPerson, file.firstPerson)) {
      throw ProblemException.invalid(
          "person", "is first-responsible already", "Name somebody else.");
    }
    HandOver offer = new HandOver();
    Instant now = file.now(clock);
    offer.id = Ids.next();
    offer.complaintId = complaintId;
    offer.ticketNumber = file.ticketNumber;
    offer.round = file.round;
    offer.fromPerson = file.firstPerson;
    offer.fromDepartment = file.firstDepartment;
    offer.toPerson = toPerson;
    offer.toDepartment = toDepartment;
    offer.offeredBy = by.user();
    offer.offeredAt = now;
    offer.reason = reason;
    offer.answerUntil = now.plus(answerWithin);
    offer.openUntil = offer.answerUntil;
    file.handOverId = offer.id;
    handOvers.persist(offer);
    ledger.offered(file, offer);
    LOG.infof("First responsibility of case %s is offered", file.caseId);
    return offer;
  }

  private void allowed(CaseFile file, Person by) {
    if (!HandOverPolicy.mayOffer(by, file.firstPerson, file.firstDepartment)) {
      throw ProblemException.of(
          CommonProblem.FORBIDDEN,
          "Only the first-responsible person, the head of that department, coordinators and"
              + " supervisors offer a case to somebody else.");
    }
    if (!file.isOpen()) {
      throw ProblemException.of(WorkflowProblem.CASE_CLOSED, "The case is closed already.");
    }
    end.lapsed(file);
    if (file.handOverId != null) {
      throw ProblemException.of(
          WorkflowProblem.HAND_OVER_PENDING, "The case is offered to somebody already.");
    }
    if (handOvers.count("complaintId", file.complaintId) >= HandOvers.MOST) {
      throw ProblemException.of(
          WorkflowProblem.TOO_MANY_HAND_OVERS,
          "The case was offered " + HandOvers.MOST + " times.");
    }
  }
}
