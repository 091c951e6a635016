package io.redress.workflow.workitem;

import io.redress.workflow.workitem.WorkItem.State;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The condition of a query for work items, and its parameters. */
final class WorkItemsWhere {
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Object> parameters = new HashMap<>();

  private WorkItemsWhere() {}

  static WorkItemsWhere of(WorkItems.Filter filter) {
    WorkItemsWhere where = new WorkItemsWhere();
    if (Set.of(State.OPEN, State.CLAIMED).equals(filter.states())) {
      where.and("isOpen = 1");
    } else {
      where.and("state in :states");
      where.parameters.put("states", filter.states());
    }
    where.equal("department", filter.department());
    where.equal("role", filter.role());
    where.equal("assignee", filter.assignee());
    where.equal("stage", filter.stage());
    where.equal("element", filter.element());
    where.equal("lane", filter.lane());
    where.equal("complaintId", filter.complaintId());
    where.equal("ticketNumber", filter.ticketNumber());
    where.compare("sortDueAt < :dueBefore", "dueBefore", filter.dueBefore());
    where.compare("sortDueAt >= :dueAfter", "dueAfter", filter.dueAfter());
    where.equal("delegatedBy", filter.delegatedBy());
    if (filter.unassigned()) {
      where.and("assignee is null");
    }
    return where;
  }

  /** Only what comes behind an item in the order of what is due. */
  void behind(WorkItems.After after) {
    and("(sortDueAt > :afterDue or sortDueAt = :afterDue and id > :afterId)");
    parameters.put("afterDue", after.sortDueAt());
    parameters.put("afterId", after.id());
  }

  String text() {
    return text.toString();
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private void equal(String field, Object value) {
    compare(field + " = :" + field, field, value);
  }

  private void compare(String condition, String name, Object value) {
    if (value != null) {
      and(condition);
      parameters.put(name, value);
    }
  }

  private void and(String condition) {
    text.append(text.isEmpty() ? "" : " and ").append(condition);
  }
}
