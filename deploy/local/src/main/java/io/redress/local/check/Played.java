package io.redress.local.check;

import io.redress.local.sample.SampleReport;
import java.util.List;
import java.util.Set;

/**
 * What is known of a play from the outside.
 *
 * @param complaintIds every acknowledged complaint
 * @param caseIds those that must have a case of their own
 * @param numbers every customer number used
 */
record Played(List<String> complaintIds, List<String> caseIds, Set<String> numbers) {
  static Played of(SampleReport report) {
    return new Played(report.complaintIds(), report.caseIds(), report.customerNumbers());
  }
}
