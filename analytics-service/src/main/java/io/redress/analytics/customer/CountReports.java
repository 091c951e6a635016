package io.redress.analytics.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** Counts the reports of one customer anew, from all of them. */
final class CountReports {
  private CountReports() {}

  /** The same reports, each knowing whether it counts and until when its windows hold. */
  static List<CustomerReport> of(WindowPolicy policy, Collection<CustomerReport> reports) {
    var inOrder = reports.stream().sorted(CustomerReport.IN_TIME).toList();
    var firsts = new HashMap<String, Boolean>();
    inOrder.forEach(report -> firsts.put(report.complaintId(), report.complaint()));
    var counting =
        inOrder.stream().filter(report -> counts(report, firsts.get(report.issueId()))).toList();
    var instants = counting.stream().map(CustomerReport::at).toList();
    var untils = new HashMap<String, Instant>();
    for (var at = 0; at < counting.size(); at++) {
      untils.put(counting.get(at).complaintId(), policy.activeUntil(instants, at));
    }
    var counted = new ArrayList<CustomerReport>();
    for (var report : inOrder) {
      counted.add(
          report.counting(
              untils.containsKey(report.complaintId()), untils.get(report.complaintId())));
    }
    return counted;
  }

  /** What is not known of the first report speaks against nothing. */
  private static boolean counts(CustomerReport report, Boolean first) {
    return report.complaint() && (first == null || first);
  }
}
