package io.redress.callback.visit;

import io.redress.callback.order.ComplaintEvents;
import io.redress.callback.problem.CallbackProblem;
import io.redress.kit.etag.Versions;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All visits. */
@ApplicationScoped
class Visits {

  /**
   * Which visits somebody asks for; null means any.
   *
   * @param callDueBefore only those whose customers are to be called by then and were not yet
   */
  record Wanted(
      VisitState state,
      LocalDate day,
      String branch,
      String visitor,
      String complaintId,
      Instant callDueBefore) {}

  private static final List<VisitState> PLANNABLE = List.of(VisitState.AGREED, VisitState.PLANNED);

  private final EntityManager entities;
  private final ComplaintEvents events;

  Visits(EntityManager entities, ComplaintEvents events) {
    this.entities = entities;
    this.events = events;
  }

  /**
   * The visit, if this branch may see it.
   *
   * @param branch null for any
   * @throws ProblemException not-found
   */
  Visit one(String id, String branch) {
    return seen(entities.find(Visit.class, id), branch);
  }

  /**
   * The visit, locked until the transaction ends, after its complaint.
   *
   * @throws ProblemException not-found; precondition-failed when it was changed since that version
   */
  Visit lock(String id, String branch, String ifMatch) {
    events.lock(complaintOf(id));
    Visit visit = seen(entities.find(Visit.class, id, LockModeType.PESSIMISTIC_WRITE), branch);
    Versions.expected(ifMatch)
        .ifPresent(
            expected -> {
              if (expected != visit.version) {
                throw ProblemException.of(
                    CommonProblem.PRECONDITION_FAILED, "The visit was changed since that version.");
              }
            });
    return visit;
  }

  /** Not the visit itself: what is read before the lock may be outdated after it. */
  private String complaintOf(String id) {
    return entities
        .createQuery("select v.complaintId from Visit v where v.id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(Visits::unknown);
  }

  private static Visit seen(Visit found, String branch) {
    if (found == null || branch != null && !branch.equals(found.branch)) {
      throw unknown();
    }
    return found;
  }

  private static ProblemException unknown() {
    return ProblemException.of(CommonProblem.NOT_FOUND, "There is no such visit.");
  }

  /**
   * Keeps a new one, unless the complaint, which it locks, has one under way.
   *
   * @throws ProblemException visit-under-way
   */
  void add(Visit visit) {
    events.lock(visit.complaintId);
    List<String> others =
        entities
            .createQuery(
                "select v.id from Visit v where v.complaintId = :complaint and v.state not in"
                    + " (:over)",
                String.class)
            .setParameter("complaint", visit.complaintId)
            .setParameter(
                "over", List.of(VisitState.COMPLETED, VisitState.DECLINED, VisitState.CANCELLED))
            .getResultList();
    if (!others.isEmpty()) {
      throw ProblemException.of(
              CallbackProblem.VISIT_UNDER_WAY, "A visit to this customer is under way.")
          .with("visitId", others.get(0));
    }
    entities.persist(visit);
  }

  /**
   * The visits of a day that can be planned, locked in the order of their identifiers. They are
   * found first and locked by these: through an index over what changes, such as the state, the
   * entry would be locked before its row, and whoever changes the row locks them the other way
   * round.
   */
  @SuppressWarnings("unchecked")
  List<Visit> lockPlannable(LocalDate day, String branch) {
    List<String> found =
        entities
            .createQuery(
                "select v.id from Visit v where v.day = :day and v.branch = :branch and v.state in"
                    + " (:states)",
                String.class)
            .setParameter("day", day)
            .setParameter("branch", branch)
            .setParameter("states", PLANNABLE)
            .getResultList();
    if (found.isEmpty()) {
      return List.of();
    }
    List<Visit> locked =
        entities
            .createNativeQuery(
                "select * from visit force index (primary) where id in (:ids) order by id"
                    + " for update",
                Visit.class)
            .setParameter("ids", found)
            .getResultList();
    return locked.stream()
        .filter(visit -> day.equals(visit.day) && PLANNABLE.contains(visit.state))
        .toList();
  }

  /** The visits of a day in the order of the plan. */
  List<Visit> ofDay(LocalDate day, String branch) {
    return entities
        .createQuery(
            "from Visit v where v.day = :day and v.branch = :branch order by v.visitor, v.beginsAt,"
                + " v.id",
            Visit.class)
        .setParameter("day", day)
        .setParameter("branch", branch)
        .setMaxResults(1000)
        .getResultList();
  }

  /** Those of a complaint, locked after it. */
  @SuppressWarnings("unchecked")
  List<Visit> ofComplaint(String complaintId) {
    events.lock(complaintId);
    return entities
        .createNativeQuery(
            "select * from visit force index (visit_complaint) where complaint_id = :complaint"
                + " order by id for update",
            Visit.class)
        .setParameter("complaint", complaintId)
        .getResultList();
  }

  /** Those of a complaint that left work to do, the latest first, at most 20. */
  List<Visit> withFollowUp(String complaintId) {
    return entities
        .createQuery(
            "from Visit v where v.complaintId = :complaint and v.followUpDepartment is not null"
                + " order by v.id desc",
            Visit.class)
        .setParameter("complaint", complaintId)
        .setMaxResults(20)
        .getResultList();
  }

  /** A page, the newest first. */
  Page<Visit> page(Wanted wanted, int limit, String cursor) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder("from Visit v where 1 = 1");
    and(where, values, "state", wanted.state());
    and(where, values, "day", wanted.day());
    and(where, values, "branch", wanted.branch());
    and(where, values, "visitor", wanted.visitor());
    and(where, values, "complaintId", wanted.complaintId());
    if (wanted.callDueBefore() != null) {
      where.append(" and v.callAt < :due and v.calledAt is null");
      values.put("due", wanted.callDueBefore());
    }
    if (cursor != null) {
      where.append(" and v.id < :last");
      values.put("last", Cursor.decode(cursor, 1).get(0));
    }
    TypedQuery<Visit> query =
        entities.createQuery(where.append(" order by v.id desc").toString(), Visit.class);
    values.forEach(query::setParameter);
    return Page.of(
        query.setMaxResults(limit + 1).getResultList(), limit, visit -> new Object[] {visit.id});
  }

  private static void and(
      StringBuilder where, Map<String, Object> values, String field, Object value) {
    if (value != null) {
      where.append(" and v.").append(field).append(" = :").append(field);
      values.put(field, value);
    }
  }
}
