package io.redress.callback.repair;

import io.redress.callback.order.ComplaintEvents;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Relationships and the plans to repair them. */
@ApplicationScoped
class Repairs {

  private final EntityManager entities;
  private final ComplaintEvents events;

  Repairs(EntityManager entities, ComplaintEvents events) {
    this.entities = entities;
    this.events = events;
  }

  /** The relationship with a customer, locked; made when it is not known yet. */
  Relationship lock(String customer, Instant now) {
    entities
        .createNativeQuery(
            """
            insert into relationship (customer, phase, damage_level, changed_at)
            values (:customer, 'STABLE', 0, :at)
            on duplicate key update customer = customer
            """)
        .setParameter("customer", customer)
        .setParameter("at", now)
        .executeUpdate();
    return entities.find(Relationship.class, customer, LockModeType.PESSIMISTIC_WRITE);
  }

  Optional<Relationship> relationship(String customer) {
    return Optional.ofNullable(entities.find(Relationship.class, customer));
  }

  void add(RepairPlan plan) {
    entities.persist(plan);
  }

  /** The complaint of the plan under way. */
  Optional<String> complaintOfOpen(String customer) {
    return complaints(customer, "p.state = io.redress.callback.repair.PlanState.OPEN").stream()
        .findFirst();
  }

  /** The plan under way; the caller holds the lock of the relationship. */
  Optional<RepairPlan> open(String customer) {
    return of(customer, "p.state = io.redress.callback.repair.PlanState.OPEN").stream().findFirst();
  }

  /** The complaints of plans whose outcome is not known yet. */
  List<String> complaintsOfWatched(String customer) {
    return complaints(customer, "p.watchedUntil is not null");
  }

  private List<String> complaints(String customer, String condition) {
    return entities
        .createQuery(
            "select distinct p.complaintId from RepairPlan p where p.customer = :customer and "
                + condition,
            String.class)
        .setParameter("customer", customer)
        .getResultList();
  }

  /** Those plans; the caller holds the lock of the relationship. */
  List<RepairPlan> watchedNow(String customer) {
    return of(customer, "p.watchedUntil is not null");
  }

  private List<RepairPlan> of(String customer, String condition) {
    return entities
        .createQuery(
            "from RepairPlan p where p.customer = :customer and " + condition + " order by p.id",
            RepairPlan.class)
        .setParameter("customer", customer)
        .getResultList();
  }

  /**
   * A plan that this branch may see.
   *
   * @throws ProblemException not-found
   */
  RepairPlan one(String id, String branch) {
    RepairPlan found = entities.find(RepairPlan.class, id);
    if (found == null || branch != null && !branch.equals(found.branch)) {
      throw ProblemException.of(CommonProblem.NOT_FOUND, "There is no such repair plan.");
    }
    return found;
  }

  /** The plan, locked until the transaction ends, after its complaint. */
  RepairPlan lockPlan(String id, String branch) {
    RepairPlan plan = one(id, branch);
    events.lock(plan.complaintId);
    entities.refresh(plan, LockModeType.PESSIMISTIC_WRITE);
    return plan;
  }

  List<RepairPlan> ofComplaint(String complaintId) {
    return entities
        .createQuery("from RepairPlan p where p.complaintId = :complaint", RepairPlan.class)
        .setParameter("complaint", complaintId)
        .getResultList();
  }

  /**
   * Plans watched long enough, locked with their complaints; those that another replica works on
   * are left out.
   */
  @SuppressWarnings("unchecked")
  List<RepairPlan> lockWatched(Instant now, int limit) {
    List<RepairPlan> due =
        entities
            .createNativeQuery(
                "select * from repair_plan where next_change_at <= :now order by next_change_at"
                    + " limit :limit for update skip locked",
                RepairPlan.class)
            .setParameter("now", now)
            .setParameter("limit", limit)
            .getResultList();
    return events.free(due, plan -> plan.complaintId);
  }

  /** Relationships to be judged by now, locked; those that somebody works on are left out. */
  @SuppressWarnings("unchecked")
  List<Relationship> lockToJudge(Instant now, int limit) {
    return entities
        .createNativeQuery(
            "select * from relationship where judge_at <= :now order by judge_at limit :limit for"
                + " update skip locked",
            Relationship.class)
        .setParameter("now", now)
        .setParameter("limit", limit)
        .getResultList();
  }

  /** A page, the newest first. */
  Page<RepairPlan> page(PlanState state, String branch, int limit, String cursor) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder("from RepairPlan p where 1 = 1");
    if (state != null) {
      where.append(" and p.state = :state");
      values.put("state", state);
    }
    if (branch != null) {
      where.append(" and p.branch = :branch");
      values.put("branch", branch);
    }
    if (cursor != null) {
      where.append(" and p.id < :last");
      values.put("last", Cursor.decode(cursor, 1).get(0));
    }
    TypedQuery<RepairPlan> query =
        entities.createQuery(where.append(" order by p.id desc").toString(), RepairPlan.class);
    values.forEach(query::setParameter);
    return Page.of(
        query.setMaxResults(limit + 1).getResultList(), limit, plan -> new Object[] {plan.id});
  }
}
