package io.redress.workflow.warning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.redress.workflow.warning.AnswerPart.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What came of answers to many, complaint by complaint. */
@ApplicationScoped
class AnswerParts implements PanacheRepositoryBase<AnswerPart, String> {

  /** The part, its row locked until the transaction ends. */
  AnswerPart locked(String id) {
    return getEntityManager().find(AnswerPart.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Those that wait, of all answers, by id. */
  List<String> pending(String after, int limit) {
    return getEntityManager()
        .createQuery(
            "select p.id from AnswerPart p where p.state = :state and p.id > :after order by p.id",
            String.class)
        .setParameter("state", State.PENDING)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Whether a case was answered already, by another report of the same issue. */
  boolean isAnswered(String answerId, String caseOf) {
    return count("answerId = ?1 and caseOf = ?2 and state = ?3", answerId, caseOf, State.DONE) > 0;
  }

  /** How many parts of an answer are in which state. */
  Map<State, Long> counts(String answerId) {
    return counts(List.of(answerId)).get(answerId);
  }

  /** The same of several answers, in one statement. */
  Map<String, Map<State, Long>> counts(Collection<String> answerIds) {
    Map<String, Map<State, Long>> counts = new HashMap<>();
    if (answerIds.isEmpty()) {
      return counts;
    }
    answerIds.forEach(id -> counts.put(id, new EnumMap<>(State.class)));
    getEntityManager()
        .createQuery(
            "select p.answerId, p.state, count(*) from AnswerPart p where p.answerId in (:answers)"
                + " group by p.answerId, p.state",
            Object[].class)
        .setParameter("answers", answerIds)
        .getResultStream()
        .forEach(row -> counts.get((String) row[0]).put((State) row[1], (Long) row[2]));
    return counts;
  }

  /**
   * A page in the order of the request.
   *
   * @param state {@code null}: all
   */
  List<AnswerPart> page(String answerId, State state, String after, int limit) {
    var found =
        state == null
            ? find("answerId = ?1 and id > ?2 order by id", answerId, after)
            : find("answerId = ?1 and id > ?2 and state = ?3 order by id", answerId, after, state);
    return found.range(0, limit - 1).list();
  }

  /** Has what was refused or failed tried once more. */
  int retry(String answerId) {
    return update(
        "state = ?1, attempts = 0, problem = null, detail = null, endedAt = null where answerId ="
            + " ?2 and state in ?3",
        State.PENDING,
        answerId,
        List.of(State.REFUSED, State.FAILED));
  }
}
