package io.redress.workflow.calendars;

import io.redress.kit.etag.Versions;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.wording.Wording;
import io.redress.workflow.department.Departments;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Gives a department a calendar of its own, or takes it away; for clocks that begin from now on.
 */
@ApplicationScoped
class ChangeDepartmentCalendar {
  private final Departments departments;
  private final CalendarVersions versions;
  private final ReferenceChanges changes;
  private final Wording wording;
  private final Clock clock;

  ChangeDepartmentCalendar(
      Departments departments,
      CalendarVersions versions,
      ReferenceChanges changes,
      Wording wording,
      Clock clock) {
    this.departments = departments;
    this.versions = versions;
    this.changes = changes;
    this.wording = wording;
    this.clock = clock;
  }

  /** The department's row; one without a calendar where there is none. */
  @Transactional
  DepartmentCalendar of(String department) {
    known(department);
    DepartmentCalendar row = DepartmentCalendar.findById(department);
    if (row == null) {
      row = new DepartmentCalendar();
      row.department = department;
    }
    return row;
  }

  /**
   * Changes it.
   *
   * @param calendar a calendar's code; {@code null}: the one of the service level again
   * @param ifMatch the entity tag that was read; not needed while the department never had one
   */
  @Transactional
  DepartmentCalendar change(
      String department, String calendar, String ifMatch, String user, String reason) {
    known(department);
    wording.require("reason", reason);
    if (calendar != null && versions.latest(calendar).isEmpty()) {
      throw ProblemException.invalid(
          "calendar", "is unknown", "Use a code from GET /api/v1/calendars.");
    }
    DepartmentCalendar row =
        DepartmentCalendar.findById(department, LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      if (Versions.expected(ifMatch).isPresent()) {
        throw ProblemException.of(
            CommonProblem.PRECONDITION_FAILED, "The department never had a calendar of its own.");
      }
      row = new DepartmentCalendar();
      row.department = department;
    } else {
      Versions.require(ifMatch, row.version);
    }
    row.calendar = calendar;
    row.changedBy = user;
    row.reason = reason;
    row.changedAt = clock.instant();
    row.persistAndFlush();
    changes.changed(Calendars.CHANGES);
    return row;
  }

  private void known(String department) {
    if (!departments.exists(department)) {
      throw ProblemException.of(WorkflowProblem.NO_SUCH_DEPARTMENT, "No such department.");
    }
  }
}
