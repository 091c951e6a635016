package io.redress.workflow.workitem;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.deadline.Clocks;
import io.redress.workflow.deadline.Counting;
import io.redress.workflow.deadline.DeadlineBook.TimerClock;
import io.redress.workflow.deadline.DueTimes;
import io.redress.workflow.responsibility.Ledger.Why;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps work items in step with the user tasks of a case that changed to another version of its
 * diagram, in the same transaction. An item stays with whoever holds it, unless it is another
 * department's or role's now, or they may not do it: then it goes to the queue. Callers hold the
 * case's lock.
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
   * @param clock the clock it counts on, or a part of it; or {@code null}
   * @param after for how long it may be open; or {@code null}
   */
  public record Due(boolean changed, TimerClock clock, Duration after) {}

  private final WorkItems items;
  private final MoveWorkItem move;
  private final WorkItemDesk desk;
  private final DueTimes times;

  MigrateWorkItems(WorkItems items, MoveWorkItem move, WorkItemDesk desk, DueTimes times) {
    this.items = items;
    this.move = move;
    this.desk = desk;
    this.times = times;
  }

  /**
   * The case has changed: these are all its user tasks now.
   *
   * @param why in whose name, and why it goes to another queue where it does
   * @param before of a case that goes back: when its items were due before it moved
   * @return when those were due of which this version says something else
   * @throws io.redress.workflow.deadline.NoSuchClockException where one counts on a clock that the
   *     case does not have
   */
  public List<KeptDue> migrated(
      CaseFile file, List<MigratedItem> tasks, Why why, List<KeptDue> before) {
    Map<String, MigratedItem> byId =
        tasks.stream().collect(Collectors.toMap(task -> task.now().id, Function.identity()));
    Map<String, KeptDue> kept =
        before.stream().collect(Collectors.toMap(KeptDue::item, Function.identity()));
    List<KeptDue> dues = new ArrayList<>();
    for (WorkItem item : items.open(file.complaintId)) {
      MigratedItem task = byId.get(item.id);
      if (task != null) {
        if (task.due().changed()) {
          dues.add(KeptDue.of(item));
        }
        changed(file, item, task, kept.get(item.id), why);
      }
    }
    return dues;
  }

  private void changed(CaseFile file, WorkItem item, MigratedItem task, KeptDue before, Why why) {
    List<Object> look = look(item);
    WorkItem now = task.now();
    boolean otherRole = !Objects.equals(item.role, now.role);
    boolean otherBar = !item.notBy.equals(now.notBy);
    item.processDefinitionId = now.processDefinitionId;
    item.element = now.element;
    item.name = now.name;
    item.stage = now.stage;
    item.role = now.role;
    item.notBy = now.notBy;
    item.background = now.background;
    item.closedOutcomes = now.closedOutcomes;
    if (task.due().changed() && before != null) {
      again(file, item, before);
    } else if (task.due().changed()) {
      due(file, item, task.due());
    }
    String department = item.department;
    if (task.otherDepartment()) {
      department = now.department;
      item.departmentOf = now.departmentOf;
    }
    boolean notTheirs =
        item.assignee != null
            && (otherRole
                || otherBar && items.performed(file, item.notByElements(), item.assignee));
    if (notTheirs || !Objects.equals(department, item.department)) {
      move.toQueue(file, item, department, why);
    } else if (!look.equals(look(item))) {
      desk.tell(file, item, "workItem.changed");
    }
  }

  /** What people see of it. */
  private static List<Object> look(WorkItem item) {
    return Arrays.asList(item.element, item.name, item.stage, item.role, item.dueAt);
  }

  /** As it was before the case moved, on the lane as it is now. */
  private void again(CaseFile file, WorkItem item, KeptDue before) {
    item.dueClock = before.clock();
    item.dueFrom = before.from();
    item.counting = before.counting();
    item.due(
        before.clock() == null
            ? before.at()
            : times.resumed(file, before.clock(), 100, before.from(), item.counting));
  }

  private void due(CaseFile file, WorkItem item, Due due) {
    item.dueClock = null;
    item.dueFrom = null;
    item.counting = new Counting();
    if (due.clock() != null) {
      String name = due.clock().name();
      int percent = due.clock().percent();
      Instant from = Clocks.start(file, name, item.createdAt);
      Counting counting = times.begin(file, name);
      item.due(times.recounted(file, name, percent, from, counting));
      if (percent == 100) {
        item.dueClock = name;
        item.dueFrom = from;
        item.counting = counting;
      }
    } else {
      item.due(due.after() == null ? null : item.createdAt.plus(due.after()));
    }
  }
}
