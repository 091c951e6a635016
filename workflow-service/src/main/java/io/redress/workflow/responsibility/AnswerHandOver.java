package io.redress.workflow.responsibility;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import io.redress.workflow.absence.Absences;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseWork;
import io.redress.workflow.casefile.Lifecycle;
import io.redress.workflow.deadline.DeadlineMoves;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.responsibility.HandOver.State;
import io.redress.workflow.responsibility.HandOverPolicy.Person;
import io.redress.workflow.workitem.MoveWorkItem;
import io.redress.workflow.workitem.WorkItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/**
 * Accepts, refuses or takes back an offer of first responsibility. With an acceptance the work that
 * is the first-responsible department's goes to the new one, and its clocks run on as they were.
 */
@ApplicationScoped
class AnswerHandOver {
  private static final Logger LOG = Logger.getLogger(AnswerHandOver.class);

  private final HandOvers handOvers;
  private final EndHandOver end;
  private final CaseFiles files;
  private final CaseWork work;
  private final Lifecycle lifecycle;
  private final DeadlineMoves deadlines;
  private final MoveWorkItem move;
  private final Ledger ledger;
  private final Absences absences;
  private final Wording wording;
  private final Clock clock;

  AnswerHandOver(
      HandOvers handOvers,
      EndHandOver end,
      CaseFiles files,
      CaseWork work,
      Lifecycle lifecycle,
      DeadlineMoves deadlines,
      MoveWorkItem move,
      Ledger ledger,
      Absences absences,
      Wording wording,
      Clock clock) {
    this.handOvers = handOvers;
    this.end = end;
    this.files = files;
    this.work = work;
    this.lifecycle = lifecycle;
    this.deadlines = deadlines;
    this.move = move;
    this.ledger = ledger;
    this.absences = absences;
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * Accepts: whoever does is first-responsible from now on. Accepting again changes nothing.
   *
   * @throws ProblemException no-such-hand-over for what is not offered to the caller,
   *     hand-over-ended when it lapsed or was answered otherwise
   */
  HandOver accept(String complaintId, String id, Person by) {
    return change(
        complaintId,
        id,
        by,
        State.ACCEPTED,
        (file, offer) -> {
          mayAnswer(offer, by);
          accepted(file, offer, by);
        });
  }

  /** Refuses: first responsibility stays where it was. */
  HandOver refuse(String complaintId, String id, Person by, String words) {
    wording.require("reason", words);
    return change(
        complaintId,
        id,
        by,
        State.REFUSED,
        (file, offer) -> {
          mayAnswer(offer, by);
          end.end(file, offer, State.REFUSED, by.user(), words);
        });
  }

  /** Takes it back: whoever may offer the case may. */
  HandOver withdraw(String complaintId, String id, Person by) {
    return change(
        complaintId,
        id,
        by,
        State.WITHDRAWN,
        (file, offer) -> {
          if (!mayOffer(file, by)) {
            throw ProblemException.of(
                CommonProblem.FORBIDDEN, "Only those who may offer a case take an offer back.");
          }
          end.end(file, offer, State.WITHDRAWN, by.user(), null);
        });
  }

  private void accepted(CaseFile file, HandOver offer, Person by) {
    offer.state = State.ACCEPTED;
    offer.openUntil = null;
    offer.answeredBy = by.user();
    offer.answeredAt = file.now(clock);
    file.handOverId = null;
    file.firstPerson = by.user();
    file.firstDepartment = offer.toDepartment;
    lifecycle.set(
        file, Map.of("firstPerson", file.firstPerson, "firstDepartment", file.firstDepartment));
    ledger.accepted(file, offer);
    deadlines.firstResponsibleChanged(file);
    move.ownerChanged(
        file,
        WorkItem.Owner.FIRST,
        file.firstDepartment,
        new Ledger.Why(by.user(), "first responsibility was handed over", null));
    LOG.infof("First responsibility of case %s was handed over", file.caseId);
  }

  private HandOver change(
      String complaintId, String id, Person by, State to, BiConsumer<CaseFile, HandOver> change) {
    HandOver changed =
        work.change(
            () -> {
              CaseFile file = files.lockedIfPresent(complaintId).orElseThrow(this::unknown);
              HandOver offer =
                  handOvers
                      .findByIdOptional(id)
                      .filter(found -> found.complaintId.equals(complaintId))
                      .filter(found -> maySee(file, found, by))
                      .orElseThrow(this::unknown);
              if (offer.state == to && by.user().equals(offer.answeredBy)) {
                return offer;
              }
              end.lapsed(file);
              if (offer.state == State.OFFERED) {
                change.accept(file, offer);
              }
              return offer;
            });
    if (changed.state != to || !by.user().equals(changed.answeredBy)) {
      throw ProblemException.of(
          WorkflowProblem.HAND_OVER_ENDED, "The offer is " + changed.state + " already.");
    }
    return changed;
  }

  private boolean maySee(CaseFile file, HandOver offer, Person by) {
    return mayOffer(file, by)
        || offer.toDepartment.equals(by.department())
        || HandOverPolicy.mayAnswer(by, offer.toPerson, offer.toDepartment, standingInFor(by));
  }

  private boolean mayOffer(CaseFile file, Person by) {
    return HandOverPolicy.mayOffer(by, file.firstPerson, file.firstDepartment);
  }

  private void mayAnswer(HandOver offer, Person by) {
    if (!HandOverPolicy.mayAnswer(by, offer.toPerson, offer.toDepartment, standingInFor(by))) {
      throw ProblemException.of(
          CommonProblem.FORBIDDEN, "Only whom a case is offered to says yes or no.");
    }
  }

  private Set<String> standingInFor(Person by) {
    return absences.standingInFor(by.user(), clock.instant());
  }

  private ProblemException unknown() {
    return ProblemException.of(WorkflowProblem.NO_SUCH_HAND_OVER, "No such hand-over.");
  }
}
