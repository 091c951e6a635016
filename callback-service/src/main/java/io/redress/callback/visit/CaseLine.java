package io.redress.callback.visit;

import java.util.EnumSet;
import java.util.Set;

/** What is known here of a case that may be worth a visit. */
record CaseLine(
    String complaintId,
    String ticketNumber,
    String branch,
    String category,
    String tier,
    boolean repeat,
    int escalationLevel,
    boolean concentrated) {

  Set<VisitReason> reasons() {
    Set<VisitReason> found = EnumSet.noneOf(VisitReason.class);
    if (repeat) {
      found.add(VisitReason.REPEAT);
    }
    if (concentrated) {
      found.add(VisitReason.CONCENTRATED);
    }
    if (!"ORDINARY".equals(tier)) {
      found.add(VisitReason.VIP);
    }
    if (escalationLevel > 0) {
      found.add(VisitReason.ESCALATING);
    }
    return found;
  }

  String categoryGroup() {
    int dot = category.indexOf('.');
    return dot < 0 ? category : category.substring(0, dot);
  }
}
