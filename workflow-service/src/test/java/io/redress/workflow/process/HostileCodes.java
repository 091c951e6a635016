package io.redress.workflow.process;

import java.util.List;

/** Codes that nobody has, and variables that hold none. */
final class HostileCodes extends HostileList {
  private static final String CENTRE = "name=\"department\" value=\"complaint-centre\"";
  private static final String CODE = "unknown-code";

  @Override
  void fill() {
    add(
        "work of a department that does not exist",
        CENTRE,
        CENTRE.replace("complaint-centre", "complaint-center"),
        CODE,
        "task_");
    for (String never :
        List.of(
            "${lane == 'RED'}",
            "${lane == 'green' || dissatisfied == 2}",
            "${leadDepartment == 'biling'}",
            "${not verified and 'biling' != firstDepartment}",
            "${processRole == 'president'}")) {
      add("condition on a code of nobody " + never, DISSATISFIED, never, CODE, "flow_");
    }
    for (String variable :
        List.of("withdrawalReason", "cooperatingDepartments", "round", "verified", "complaintId")) {
      String of = "${" + variable + '}';
      add(
          "work of whatever is in " + variable,
          CENTRE,
          CENTRE.replace("complaint-centre", of),
          "property",
          "task_");
      review("role by " + variable, "value=\"reviewer\"", "value=\"" + of + '"', "property");
    }
    review("role by a department", "value=\"reviewer\"", "value=\"${leadDepartment}\"", "property");
  }
}
