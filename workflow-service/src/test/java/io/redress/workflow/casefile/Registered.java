package io.redress.workflow.casefile;

import java.time.Instant;

/** Complaints as intake tells of them, for cases that a test starts. */
public final class Registered {
  private Registered() {}

  /** Of an ordinary customer, in the standard lane. */
  public static StartCase.Complaint complaint(String id, String category, Instant at) {
    return complaint(id, category, Lane.STANDARD, "ORDINARY", at, "customer-care");
  }

  /** By the hotline, in the branch north; the group is the first part of the category. */
  public static StartCase.Complaint complaint(
      String id, String category, Lane lane, String tier, Instant at, String firstDepartment) {
    return new StartCase.Complaint(
        id,
        "T-" + id.substring(24),
        "HOTLINE",
        category,
        category.substring(0, category.indexOf('.')),
        lane,
        tier,
        "north",
        null,
        null,
        "pAAAAAAAAAAAAAAAAAAAAAA",
        at,
        "agent.lin",
        firstDepartment,
        false,
        null);
  }
}
