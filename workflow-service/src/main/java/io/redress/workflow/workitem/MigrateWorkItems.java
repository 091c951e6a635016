package io.redress.workflow.workitem;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.deadline.Clocks;
import io.redress.workflow.deadline.Counting;
import io.redress.workflow.deadline.DueTimes;
import io.redress.workflow.responsibility.Ledger.Why;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps work items in step with the user tasks of a case that changed to another version of its
 * diagram, in the same transaction. An item stays with whoever holds it, unless it is another
 * department's or role's now: then it goes to that queue. Callers hold the case's lock.
 */
@ApplicationScoped
public class MigrateWorkItems {
  /**
   * What the later version says of an open item.
   *
   * @param now the item as it would be if it were opened now
   * @param otherDepartment whether the version names the department otherwise
   * @param due what it says of the due time
   */
  public record MigratedItem(WorkItem now, boolean otherDepartment, Due due) {}

  /**
   * What a version says of an item's due time.
   *
   * @param changed whether the version before said something else
   * @param clock the clock it counts on; or {@code null}
   * @param after for how long it may be open; or {@code null}
   */
  public record Due(boolean changed, String clock, Duration after) {}

  private final WorkItems items;
  private final MoveWorkItem move;
  private final DueTimes times;

  MigrateWorkItems(WorkItems items, MoveWorkItem move, DueTimes times) {
    this.items = items;
    this.move = move;
    this.times = times;
  }

  /**
   * The case has changed: these are all its user tasks now.
   *
   * @param reason why it goes to another queue, where it does
   */
  public void migrated(CaseFile file, List<MigratedItem> tasks, String by, String reason) {
    Map<String, MigratedItem> byId =
        tasks.stream().collect(Collectors.toMap(task -> task.now().id, Function.identity()));
    for (WorkItem item : items.open(file.complaintId)) {
      MigratedItem task = byId.get(item.id);
      if (task != null) {
        changed(file, item, task, new Why(by, "migrated", reason));
      }
    }
  }

  private void changed(CaseFile file, WorkItem item, MigratedItem task, Why why) {
    WorkItem now = task.now();
    boolean otherRole = !Objects.equals(item.role, now.role);
    item.processDefinitionId = now.processDefinitionId;
    item.element = now.element;
    item.name = now.name;
    item.stage = now.stage;
    item.role = now.role;
    item.notBy = now.notBy;
    item.background = now.background;
    item.closedOutcomes = now.closedOutcomes;
    due(file, item, task.due());
    String department = item.department;
    if (task.otherDepartment()) {
      department = now.department;
      item.departmentOf = now.departmentOf;
    }
    if (!Objects.equals(department, item.department) || otherRole && item.assignee != null) {
      move.toQueue(file, item, department, why);
    }
  }

  private void due(CaseFile file, WorkItem item, Due due) {
    if (!due.changed()) {
      return;
    }
    item.dueClock = null;
    item.dueFrom = null;
    item.counting = new Counting();
    if (due.clock() != null && times.isClock(file, due.clock())) {
      item.dueClock = due.clock();
      item.dueFrom = Clocks.start(file, due.clock(), item.createdAt);
      item.counting = times.begin(file, due.clock());
      item.due(times.recounted(file, item.dueClock, 100, item.dueFrom, item.counting));
    } else {
      item.due(due.after() == null ? null : item.createdAt.plus(due.after()));
    }
  }
}
