package io.redress.workflow.warning;

import io.quarkus.scheduler.Scheduled;
import io.redress.kit.problem.ProblemException;
import io.redress.workflow.casefile.CaseWork;
import io.redress.workflow.casefile.DueCases;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.warning.AnswerPart.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Carries out answers to many complaints, each complaint in a transaction of its own: one that is
 * refused or fails holds up no other. Every replica looks; the lock on the part lets one act. After
 * a restart it goes on with what still waits.
 */
@ApplicationScoped
class CarryOutAnswers {
  private static final Logger LOG = Logger.getLogger(CarryOutAnswers.class);
  private static final int TRIES = 5;

  private final AnswerParts parts;
  private final AnswerComplaint answer;
  private final CaseWork work;
  private final Clock clock;

  CarryOutAnswers(AnswerParts parts, AnswerComplaint answer, CaseWork work, Clock clock) {
    this.parts = parts;
    this.answer = answer;
    this.work = work;
    this.clock = clock;
  }

  @Scheduled(
      every = "${redress.warnings.answer-every:2s}",
      delayed = "${redress.warnings.answer-every:2s}",
      identity = "warning-answers",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    DueCases.walk(parts::pending, Function.identity(), this::carryOut);
  }

  private void carryOut(String part) {
    try {
      work.change(
          () -> {
            answer.answer(part);
            return null;
          });
    } catch (ProblemException refused) {
      note(
          part,
          row -> row.end(State.REFUSED, refused.type().code(), refused.detail(), clock.instant()));
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "Part %s of an answer to many: tried again later", part);
      note(part, this::failed);
    }
  }

  private void failed(AnswerPart part) {
    part.attempts++;
    if (part.attempts >= TRIES) {
      part.end(
          State.FAILED,
          WorkflowProblem.COULD_NOT_BE_DONE.code(),
          "Tried " + TRIES + " times.",
          clock.instant());
    }
  }

  /** What came of it, where no other replica has done it meanwhile. */
  private void note(String id, Consumer<AnswerPart> came) {
    work.change(
        () -> {
          AnswerPart part = parts.locked(id);
          if (part.isPending()) {
            came.accept(part);
          }
          return null;
        });
  }
}
