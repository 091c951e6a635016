package io.redress.workflow.notification;

import io.redress.kit.id.Ids;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.reference.Snapshot;
import io.redress.workflow.department.Departments;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Where those are written to who are told; kept in memory by every replica. */
@ApplicationScoped
class NotificationAddresses {
  private static final String CHANGES = "notification-addresses";
  private static final int MOST = 500;

  private final Snapshot<List<NotificationAddress>> kept;
  private final ReferenceChanges changes;
  private final Departments departments;
  private final Clock clock;

  NotificationAddresses(ReferenceChanges changes, Departments departments, Clock clock) {
    this.changes = changes;
    this.departments = departments;
    this.clock = clock;
    this.kept =
        Snapshot.of(
            CHANGES, changes, () -> NotificationAddress.<NotificationAddress>list("order by id"));
  }

  /** Every address; at most 500. */
  List<NotificationAddress> all() {
    return kept.get();
  }

  /** The addresses of a role in a department; those of every department too. */
  List<String> of(String role, String department) {
    return kept.get().stream()
        .filter(row -> row.role.equals(role))
        .filter(row -> row.department == null || row.department.equals(department))
        .map(row -> row.address)
        .distinct()
        .toList();
  }

  /**
   * Adds one; one that is there is not added again.
   *
   * @throws ProblemException unknown-department, or invalid-field where there are 500
   */
  @Transactional
  NotificationAddress add(String role, String department, String address, String user) {
    if (department != null && !departments.exists(department)) {
      throw ProblemException.of(WorkflowProblem.UNKNOWN_DEPARTMENT, "No such department.")
          .field("department", "is unknown", "Use a code from GET /api/v1/departments.");
    }
    List<NotificationAddress> rows = NotificationAddress.list("order by id");
    for (NotificationAddress row : rows) {
      if (row.role.equals(role)
          && java.util.Objects.equals(row.department, department)
          && row.address.equals(address)) {
        return row;
      }
    }
    if (rows.size() >= MOST) {
      throw ProblemException.invalid("address", "is one too many", "Take one of the 500 out.");
    }
    NotificationAddress row = new NotificationAddress();
    row.id = Ids.next();
    row.role = role;
    row.department = department;
    row.address = address;
    row.enteredBy = user;
    row.enteredAt = clock.instant();
    row.persist();
    changes.changed(CHANGES);
    return row;
  }

  /** Takes one out. */
  @Transactional
  void remove(String id) {
    if (NotificationAddress.deleteById(id)) {
      changes.changed(CHANGES);
    } else {
      throw ProblemException.of(WorkflowProblem.NO_SUCH_NOTIFICATION, "No such address.");
    }
  }
}
