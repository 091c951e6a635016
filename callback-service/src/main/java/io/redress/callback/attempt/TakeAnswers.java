package io.redress.callback.attempt;

import io.redress.callback.plan.Callback;
import io.redress.callback.plan.CallingPolicy;
import io.redress.callback.plan.ChangeCourse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Keeps what a customer said, whoever brought it, and closes the callback by it. */
@ApplicationScoped
public class TakeAnswers {

  private final CallingPolicy policy;
  private final ChangeCourse courses;
  private final EntityManager entities;
  private final Clock clock;

  TakeAnswers(CallingPolicy policy, ChangeCourse courses, EntityManager entities, Clock clock) {
    this.policy = policy;
    this.courses = courses;
    this.entities = entities;
    this.clock = clock;
  }

  /** Takes the answers to an open callback, which the caller has locked; tells the lifecycle. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void take(Callback callback, AnswersRequest said, String by) {
    Instant now = clock.instant();
    entities.persist(new Answers(callback.id(), said, by, now, false));
    courses.change(
        callback,
        policy.answer(callback.course(), said.satisfied(), now),
        said.ratings(),
        said.reasons());
  }

  /** Keeps answers that came after the callback was closed without any; its result stays. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keepLate(Callback callback, AnswersRequest said, String by) {
    entities.persist(new Answers(callback.id(), said, by, clock.instant(), true));
  }
}
