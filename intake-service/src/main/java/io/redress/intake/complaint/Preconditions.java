package io.redress.intake.complaint;

import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.etag.Versions;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.util.OptionalLong;

/** What must hold before somebody changes a complaint whose issue is locked. */
final class Preconditions {
  private Preconditions() {}

  /** The caller read the current version, if they say which one they read. */
  static void version(Issue issue, String ifMatch) {
    OptionalLong expected = Versions.expected(ifMatch);
    long current = issue.addressed().version;
    if (expected.isPresent() && expected.getAsLong() != current) {
      throw ProblemException.of(
          CommonProblem.PRECONDITION_FAILED,
          "The complaint has the version " + Versions.tag(current) + " now.");
    }
  }

  /** It is open. */
  static void open(Issue issue) {
    if (issue.first().isClosed()) {
      throw ProblemException.of(
              IntakeProblem.COMPLAINT_CLOSED,
              "The complaint was closed as " + issue.first().standing.disposition + ".")
          .with("disposition", issue.first().standing.disposition);
    }
  }

  /** It is among the caller's rows, to act on it for the customer. */
  static void serving(Viewer viewer, Complaint complaint) {
    if (!AccessPolicy.mayServe(viewer, complaint.registeredBy, complaint.branch)) {
      throw notYours(viewer);
    }
  }

  /** It is among the caller's rows, to read it or add to it. */
  static void reading(Viewer viewer, Complaint complaint) {
    if (!AccessPolicy.mayRead(viewer, complaint.registeredBy, complaint.branch)) {
      throw notYours(viewer);
    }
  }

  private static ProblemException notYours(Viewer viewer) {
    viewer.confiningBranch(Roles.AGENT, Roles.INTEGRATOR);
    return ProblemException.of(
        IntakeProblem.ROW_NOT_YOURS, "The complaint is not yours and not of your branch.");
  }
}
