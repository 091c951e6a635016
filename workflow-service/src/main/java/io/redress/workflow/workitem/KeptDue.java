package io.redress.workflow.workitem;

import io.redress.workflow.deadline.Counting;
import java.time.Instant;

/**
 * When an item was due before its case changed to a version that says something else of it.
 *
 * @param item its id
 * @param clock that it counted on, since {@code from}; or {@code null}
 * @param at {@code null} for at no time
 */
public record KeptDue(String item, String clock, Instant from, Instant at, Counting counting) {
  static KeptDue of(WorkItem item) {
    return new KeptDue(item.id, item.dueClock, item.dueFrom, item.dueAt, item.counting.copy());
  }
}
