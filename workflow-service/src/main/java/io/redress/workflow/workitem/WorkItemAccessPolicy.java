package io.redress.workflow.workitem;

import java.util.Set;

/** Who may see and do which work. */
final class WorkItemAccessPolicy {
  /** Somebody at work: the claims of their token. */
  record Worker(String user, String department, Set<String> roles) {
    boolean isSupervisor() {
      return roles.contains("supervisor");
    }

    /** Supervisors stand above everybody, heads above their own department. */
    boolean isAbove(String of) {
      return isSupervisor()
          || roles.contains("head") && department != null && department.equals(of);
    }
  }

  private WorkItemAccessPolicy() {}

  /** Supervisors see all items, everybody else those of their own department. */
  static boolean maySee(Worker worker, String department) {
    return worker.isSupervisor() || department == null || department.equals(worker.department());
  }

  /** Whoever may see an item may work on it when they have its role; supervisors always. */
  static boolean mayDo(Worker worker, String department, String role) {
    return worker.isSupervisor()
        || maySee(worker, department) && (role == null || worker.roles().contains(role));
  }
}
