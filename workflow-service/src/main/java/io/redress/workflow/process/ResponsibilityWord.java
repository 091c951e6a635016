package io.redress.workflow.process;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.deadline.DeadlineBook;
import io.redress.workflow.responsibility.Ledger;
import io.redress.workflow.responsibility.Ledger.Kind;
import io.redress.workflow.statutory.StatutoryClocks;
import io.redress.workflow.workitem.WorkItem;
import io.redress.workflow.workitem.WorkItems;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * {@code responsibility}: who answers for the case, and whether they kept the customer informed.
 */
@Singleton
public class ResponsibilityWord {
  private static final int FINAL_AFTER_RETURNS = 2;
  private final CaseFiles files;
  private final Ledger ledger;
  private final WorkItems items;
  private final ItemResults results;
  private final DeadlineBook deadlines;
  private final StatutoryClocks statutory;
  private final Clock clock;

  ResponsibilityWord(
      CaseFiles files,
      Ledger ledger,
      WorkItems items,
      ItemResults results,
      DeadlineBook deadlines,
      StatutoryClocks statutory,
      Clock clock) {
    this.files = files;
    this.ledger = ledger;
    this.items = items;
    this.results = results;
    this.deadlines = deadlines;
    this.statutory = statutory;
    this.clock = clock;
  }

  /** Makes {@code leadDepartment} lead and {@code cooperatingDepartments} cooperate. */
  public void assignDepartments(DelegateExecution execution) {
    CaseFile file = files.locked(Execution.complaintId(execution));
    String lead =
        Objects.requireNonNull(Execution.text(execution, "leadDepartment"), "no lead department");
    String named = Execution.text(execution, "cooperatingDepartments");
    List<String> cooperating =
        named == null
            ? List.of()
            : Arrays.stream(named.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty() && !code.equals(lead))
                .distinct()
                .toList();
    file.leadDepartment = lead;
    file.cooperatingDepartments = String.join(",", cooperating);
    boolean last = file.returns >= FINAL_AFTER_RETURNS;
    ledger.assigned(
        file,
        last ? Kind.COORDINATOR : Kind.LEAD,
        null,
        lead,
        last ? "decided by a coordinator, final" : "dispatched");
    for (String department : cooperating) {
      ledger.assigned(file, Kind.COOPERATING, null, department, "dispatched");
    }
    execution.setVariable("verified", true);
    execution.setVariable("ownerFinal", last);
  }

  /** A department returned the ticket; after the second return the next owner is final. */
  public void recordReturn(DelegateExecution execution) {
    CaseFile file = files.locked(Execution.complaintId(execution));
    file.returns++;
    Optional<WorkItem> returned = items.lastCompleted(file);
    ledger.returned(
        file,
        file.leadDepartment,
        returned.map(item -> item.assignee).orElse(null),
        returned
            .filter(item -> item.result != null)
            .map(item -> results.of(item).path("reason").asText(null))
            .orElse(null));
    execution.setVariable("returns", (long) file.returns);
  }

  /** The customer has heard of us: the next report of progress is due one interval from now. */
  public void contacted(DelegateExecution execution) {
    CaseFile file = files.locked(Execution.complaintId(execution));
    file.informedAt = clock.instant();
    statutory.contacted(file);
    deadlines.met(file, "progress");
    execution.setVariable("contactMade", true);
  }

  /**
   * A first-responsibility clock ran out: the leader is told, the breach counts, the clock runs on.
   */
  public void missed(DelegateExecution execution, String clockName) {
    CaseFile file = files.locked(Execution.complaintId(execution));
    ledger.breached(file, clockName);
    if (clockName.equals("progress")) {
      file.informedAt = clock.instant();
    }
  }

  /** After the second dissatisfied round the head of the lead department owns the case. */
  public void headTakesOver(DelegateExecution execution) {
    CaseFile file = files.locked(Execution.complaintId(execution));
    String owner = file.leadDepartment == null ? file.firstDepartment : file.leadDepartment;
    ledger.assigned(file, Kind.HEAD, null, owner, "dissatisfied twice");
    execution.setVariable("processRole", "head");
  }
}
