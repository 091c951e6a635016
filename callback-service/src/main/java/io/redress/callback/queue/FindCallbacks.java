package io.redress.callback.queue;

import static java.util.stream.Collectors.groupingBy;

import io.redress.callback.attempt.Answers;
import io.redress.callback.attempt.Attempt;
import io.redress.callback.plan.Callback;
import io.redress.callback.plan.CallingPolicy;
import io.redress.callback.plan.Course;
import io.redress.callback.queue.CallbackView.AnswersView;
import io.redress.callback.queue.CallbackView.AttemptView;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads callbacks: two statements for a page, three for one, whatever there is. */
@ApplicationScoped
class FindCallbacks {

  private final EntityManager entities;
  private final CallingPolicy policy;
  private final Clock clock;
  private final Zone zone;

  FindCallbacks(EntityManager entities, CallingPolicy policy, Clock clock, Zone zone) {
    this.entities = entities;
    this.policy = policy;
    this.clock = clock;
    this.zone = zone;
  }

  /** One callback with notes and answers; empty when there is none that this branch may see. */
  Optional<CallbackView> one(String id, String branch) {
    return Optional.ofNullable(entities.find(Callback.class, id))
        .filter(found -> branch == null || branch.equals(found.branch()))
        .map(
            found ->
                view(
                    found,
                    attempts(List.of(id)).stream().map(a -> attempt(a, a.note())).toList(),
                    answers(entities.find(Answers.class, id)),
                    clock.instant()));
  }

  /** A page in the order in which callbacks are due. */
  CallbackPage page(Wanted wanted, int limit, String cursor) {
    Instant now = clock.instant();
    Page<Callback> page =
        Page.of(
            rows(wanted, limit + 1, cursor, now),
            limit,
            row -> new Object[] {row.dueAt(), row.id()});
    Map<String, List<Attempt>> attempts =
        page.items().isEmpty()
            ? Map.of()
            : attempts(page.items().stream().map(Callback::id).toList()).stream()
                .collect(groupingBy(Attempt::callbackId));
    return new CallbackPage(
        page.items().stream()
            .map(
                row ->
                    view(
                        row,
                        attempts.getOrDefault(row.id(), List.of()).stream()
                            .map(a -> attempt(a, null))
                            .toList(),
                        null,
                        now))
            .toList(),
        page.next());
  }

  private List<Callback> rows(Wanted wanted, int limit, String cursor, Instant now) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder("from Callback c where 1 = 1");
    if (wanted.status() != null) {
      and(where, values, "c.state = :state", "state", wanted.status().state());
    }
    if (wanted.status() == CallbackStatus.PLANNED) {
      and(where, values, "c.notBefore > :now", "now", now);
    }
    if (wanted.status() == CallbackStatus.DUE) {
      and(where, values, "c.notBefore <= :now", "now", now);
    }
    if (wanted.dueBefore() != null) {
      and(where, values, "c.dueAt < :dueBefore", "dueBefore", wanted.dueBefore());
    }
    if (wanted.complaintId() != null) {
      and(where, values, "c.complaintId = :complaint", "complaint", wanted.complaintId());
    }
    if (wanted.branch() != null) {
      and(where, values, "c.branch = :branch", "branch", wanted.branch());
    }
    if (cursor != null) {
      List<String> last = Cursor.decode(cursor, 2);
      String after = "(c.dueAt > :lastDue or c.dueAt = :lastDue and c.id > :lastId)";
      and(where, values, after, "lastDue", Cursor.instant(last.get(0)));
      values.put("lastId", last.get(1));
    }
    TypedQuery<Callback> query =
        entities.createQuery(where.append(" order by c.dueAt, c.id").toString(), Callback.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }

  private static void and(
      StringBuilder where,
      Map<String, Object> values,
      String condition,
      String name,
      Object value) {
    where.append(" and ").append(condition);
    values.put(name, value);
  }

  private List<Attempt> attempts(List<String> callbackIds) {
    return entities
        .createQuery(
            "from Attempt a where a.callbackId in :ids order by a.callbackId, a.number",
            Attempt.class)
        .setParameter("ids", callbackIds)
        .getResultList();
  }

  private AttemptView attempt(Attempt attempt, String note) {
    return new AttemptView(
        attempt.number(), zone.at(attempt.calledAt()), attempt.outcome(), attempt.calledBy(), note);
  }

  private AnswersView answers(Answers answers) {
    return answers == null
        ? null
        : new AnswersView(
            answers.satisfied(),
            answers.ratings(),
            answers.reasons(),
            answers.comment(),
            zone.at(answers.recordedAt()),
            answers.recordedBy(),
            answers.late() ? Boolean.TRUE : null);
  }

  /** What is stored, unless that part of the day was tried since. */
  private OffsetDateTime notBefore(Course course, Instant now) {
    if (!policy.anotherIsPossible(course)) {
      return null;
    }
    Instant next = policy.nextAttemptAt(course, now);
    boolean due = policy.refusal(course, now).isEmpty();
    return zone.at(due ? course.notBefore() : next);
  }

  private CallbackView view(
      Callback callback, List<AttemptView> attempts, AnswersView answers, Instant now) {
    Course course = callback.course();
    return new CallbackView(
        callback.id(),
        callback.complaintId(),
        callback.ticketNumber(),
        callback.caseId(),
        callback.round(),
        callback.lane(),
        callback.tier(),
        callback.category(),
        callback.branch(),
        CallbackStatus.of(course.state(), course.notBefore(), now),
        callback.reason(),
        callback.selectionVersion(),
        zone.at(course.requestedAt()),
        notBefore(course, now),
        callback.claimedBy(now).orElse(null),
        zone.at(callback.dueAt()),
        course.open() ? zone.at(policy.expiresAt(course)) : null,
        course.result(),
        course.cause(),
        zone.at(course.closedAt()),
        zone.at(callback.surveyedAt()),
        attempts,
        answers,
        callback.version());
  }
}
