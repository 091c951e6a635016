package io.redress.workflow.workitem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.deadline.DueTimes;
import io.redress.workflow.workitem.WorkItem.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The work items. Lists read one index of one table and never ask the engine. */
@ApplicationScoped
public class WorkItems implements PanacheRepositoryBase<WorkItem, String> {
  private final DueTimes times;

  WorkItems(DueTimes times) {
    this.times = times;
  }

  /** Sorts items without a due time behind all others. */
  static final Instant NO_DUE_TIME = Instant.parse("9999-01-01T00:00:00Z");

  /** What a list is narrowed to; null members do not narrow. */
  record Filter(
      String department,
      String role,
      String assignee,
      String stage,
      Lane lane,
      String complaintId,
      Set<State> states,
      Instant dueBefore,
      Instant dueAfter,
      String ticketNumber,
      String element,
      boolean unassigned,
      String delegatedBy) {}

  /** Where a page begins: behind this item. */
  record After(Instant sortDueAt, String id) {}

  /** One page in the order of what is due first. */
  List<WorkItem> page(Filter filter, After after, int limit) {
    WorkItemsWhere where = WorkItemsWhere.of(filter);
    if (after != null) {
      where.behind(after);
    }
    return find(where.text() + " order by sortDueAt, id", where.parameters())
        .range(0, limit - 1)
        .list();
  }

  /** The case of an item, its row locked until the transaction ends; empty for no such item. */
  Optional<CaseFile> lockedCaseOf(String id) {
    return getEntityManager()
        .createQuery(
            "select c from CaseFile c where c.complaintId ="
                + " (select w.complaintId from WorkItem w where w.id = :id)",
            CaseFile.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** The open items of a case. */
  public List<WorkItem> open(String complaintId) {
    return list("complaintId = ?1 and state in ?2 order by createdAt, id", complaintId, OPEN);
  }

  /**
   * Whether the user completed one of the elements in this round, had it completed by somebody
   * else, or contributed to one.
   */
  boolean performed(CaseFile file, Set<String> named, String user) {
    Set<String> elements = new HashSet<>(named);
    elements.add(AskDepartments.CONTRIBUTION);
    return !named.isEmpty()
        && count(
                "complaintId = ?1 and round = ?2 and element in ?3 and (assignee = ?4 or"
                    + " delegatedBy = ?4) and state = ?5",
                file.complaintId,
                file.round,
                elements,
                user,
                State.COMPLETED)
            > 0;
  }

  /** Everybody who completed work on the case, apart from talking to the customer. */
  public List<String> performers(String complaintId) {
    return getEntityManager()
        .createQuery(
            "select w.assignee, w.delegatedBy from WorkItem w where w.complaintId = :id and"
                + " w.state = :completed",
            Object[].class)
        .setParameter("id", complaintId)
        .setParameter("completed", State.COMPLETED)
        .getResultStream()
        .flatMap(Arrays::stream)
        .filter(Objects::nonNull)
        .map(String.class::cast)
        .distinct()
        .sorted()
        .toList();
  }

  /** The item of the present round that was completed last. */
  public Optional<WorkItem> lastCompleted(CaseFile file) {
    return find(
            "complaintId = ?1 and round = ?2 and state = ?3 order by endedAt desc, id desc",
            file.complaintId,
            file.round,
            State.COMPLETED)
        .firstResultOptional();
  }

  /** The last completed item of the present round whose outcome is the given one. */
  public Optional<WorkItem> lastCompleted(CaseFile file, String stage, String outcome) {
    return find(
            "complaintId = ?1 and round = ?2 and stage = ?3 and outcome = ?4 and state = ?5 order"
                + " by endedAt desc, id desc",
            file.complaintId,
            file.round,
            stage,
            outcome,
            State.COMPLETED)
        .firstResultOptional();
  }

  /** Tells whether anybody of the department ever had work on the case. */
  public boolean involved(String complaintId, String department) {
    return count("complaintId = ?1 and department = ?2", complaintId, department) > 0;
  }

  /** The case was raised to a faster lane: its open items show it, and are due no later. */
  public void laneRaised(CaseFile file) {
    for (WorkItem item : open(file.complaintId)) {
      item.lane = file.lane;
      if (counts(item) && times.isClock(file, item.dueClock)) {
        item.due(times.raised(file, item.dueClock, 100, item.dueFrom, item.counting, item.dueAt));
      }
    }
  }

  /** The case was lowered to a slower lane: its open items show it, and are due as promised. */
  public void laneLowered(CaseFile file) {
    for (WorkItem item : open(file.complaintId)) {
      item.lane = file.lane;
      if (counts(item) && times.isClock(file, item.dueClock)) {
        item.due(times.lowered(file, item.dueClock, 100, item.dueFrom, item.counting));
      }
    }
  }

  /** The item that asked for another one. */
  String findAsking(String id) {
    return findByIdOptional(id)
        .filter(WorkItem::isAsked)
        .map(item -> item.askedBy)
        .orElseThrow(ChangeWorkItem::unknown);
  }

  /** What is asked by an item and not ended. */
  List<WorkItem> openAsked(String askedBy) {
    return list("askedBy = ?1 and state in ?2 order by id", askedBy, OPEN);
  }

  /** What somebody holds, by id. */
  List<WorkItem> heldBy(String person, String after, int limit) {
    return find("isOpen = 1 and assignee = ?1 and id > ?2 order by id", person, after)
        .range(0, limit - 1)
        .list();
  }

  /** What was and is to be done on a case, without what goes on beside its lifecycle. */
  public List<WorkItem> steps(String complaintId) {
    return list("complaintId = ?1 and background = false order by createdAt, id", complaintId);
  }

  /** Calendars or pauses changed: what is open is due when it is due now. */
  public void recounted(CaseFile file) {
    for (WorkItem item : open(file.complaintId)) {
      if (counts(item)) {
        item.due(times.recounted(file, item.dueClock, 100, item.dueFrom, item.counting));
      }
    }
  }

  private static boolean counts(WorkItem item) {
    return item.dueAt != null && item.dueClock != null && item.counting.known();
  }

  private static final Set<State> OPEN = Set.of(State.OPEN, State.CLAIMED);
}
