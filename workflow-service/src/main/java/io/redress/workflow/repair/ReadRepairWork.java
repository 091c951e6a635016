package io.redress.workflow.repair;

import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.workflow.repair.RepairWork.State;
import io.redress.workflow.repair.RepairWorks.After;
import io.redress.workflow.repair.RepairWorks.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Shows the steps of repair plans: to whoever is to do them, and all of them to those above.
 * Whoever is confined to a branch sees those of that branch; a supervisor always is.
 */
@ApplicationScoped
class ReadRepairWork {
  private final RepairWorks works;
  private final Caller caller;
  private final Zone zone;
  private final Clock clock;

  ReadRepairWork(RepairWorks works, Caller caller, Zone zone, Clock clock) {
    this.works = works;
    this.caller = caller;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * A page, what is due first before the rest.
   *
   * @param state {@code null}: open ones
   * @param mine only what the caller or their roles are to do
   * @param overdue only what was due before today
   */
  @Transactional
  Page<RepairWorkView> list(
      State state, boolean mine, boolean overdue, Integer limit, String cursor) {
    int size = Limit.of(limit);
    Set<String> owners = mine || !isAbove() ? own() : null;
    Filter filter =
        new Filter(state == null ? State.OPEN : state, owners, branch(), overdue ? today() : null);
    return Page.of(
            works.page(filter, after(cursor), size + 1),
            size,
            work -> new Object[] {work.dueOn, work.stepId})
        .map(work -> RepairWorkView.of(work, today(), zone));
  }

  private static After after(String cursor) {
    if (cursor == null) {
      return null;
    }
    List<String> keys = Cursor.decode(cursor, 2);
    return new After(Cursor.day(keys.get(0)), keys.get(1));
  }

  /** A step with its version. */
  record Read(RepairWorkView view, long version) {}

  /**
   * One.
   *
   * @throws ProblemException no-such-repair-work; branch-missing
   */
  @Transactional
  Read one(String stepId) {
    RepairWork work = visible(stepId);
    return new Read(RepairWorkView.of(work, today(), zone), work.version);
  }

  /** Inside a transaction: the step, where the caller may see it. */
  RepairWork visible(String stepId) {
    String branch = branch();
    return works
        .findByIdOptional(stepId)
        .filter(work -> branch == null || branch.equals(work.branch))
        .filter(work -> isAbove() || work.isOf(caller.user(), caller.roles()))
        .orElseThrow(RepairWorks::none);
  }

  /** The branch that the caller is confined to; {@code null} for none. */
  private String branch() {
    return caller
        .confiningBranch(
            Roles.AGENT, Roles.CALLER, Roles.VISITOR, Roles.HANDLER, Roles.COORDINATOR, Roles.HEAD)
        .orElse(null);
  }

  private boolean isAbove() {
    return caller.has(Roles.COORDINATOR) || caller.has(Roles.HEAD) || caller.supervises();
  }

  private Set<String> own() {
    Set<String> own = new HashSet<>(caller.roles());
    own.add(caller.user());
    return own;
  }

  private LocalDate today() {
    return zone.at(clock.instant()).toLocalDate();
  }
}
