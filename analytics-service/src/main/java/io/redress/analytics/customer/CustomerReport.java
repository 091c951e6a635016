package io.redress.analytics.customer;

import io.redress.analytics.fact.ComplaintFact;
import io.redress.analytics.fact.Registration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One report of a customer.
 *
 * @param issueId the first report of its issue, itself where it is the first
 * @param complaint whether it is one by itself: no enquiry, not withdrawn
 * @param counted whether it counts: a complaint of an issue whose first report is one
 * @param activeUntil the last instant at which the windows that end with it hold; null for none
 */
record CustomerReport(
    String complaintId,
    String customer,
    Instant at,
    String issueId,
    String ticketNumber,
    String categoryGroup,
    String category,
    String branch,
    String district,
    String tier,
    boolean complaint,
    boolean counted,
    Instant activeUntil) {
  static final Comparator<CustomerReport> IN_TIME =
      Comparator.comparing(CustomerReport::at).thenComparing(CustomerReport::complaintId);

  /** Not counted yet; empty while the registration is not known. */
  static Optional<CustomerReport> of(ComplaintFact fact) {
    return fact.registration().map(known -> of(fact, known));
  }

  private static CustomerReport of(ComplaintFact fact, Registration known) {
    var enquiry =
        !"COMPLAINT".equals(fact.nature())
            || fact.closing().filter(end -> "ENQUIRY".equals(end.disposition())).isPresent();
    return new CustomerReport(
        fact.complaintId(),
        known.customer(),
        known.registeredAt(),
        Objects.requireNonNullElse(known.issueId(), fact.complaintId()),
        known.ticketNumber(),
        fact.categoryGroup(),
        fact.category(),
        Objects.requireNonNullElse(known.branch(), ""),
        Objects.requireNonNullElse(known.district(), ""),
        known.tier(),
        !enquiry && fact.withdrawnAt().isEmpty(),
        false,
        null);
  }

  /** Whether both tell the same of the report, whatever it counts. */
  boolean saysTheSameAs(CustomerReport other) {
    return counting(false, null).equals(other.counting(false, null));
  }

  CustomerReport counting(boolean counts, Instant until) {
    return new CustomerReport(
        complaintId,
        customer,
        at,
        issueId,
        ticketNumber,
        categoryGroup,
        category,
        branch,
        district,
        tier,
        complaint,
        counts,
        until);
  }
}
