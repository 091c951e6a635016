package io.redress.intake.complaint;

import io.redress.intake.customer.Customers;
import io.redress.intake.frequency.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Keeps the status of complaints where their cases are, and who is first-responsible for them. */
@ApplicationScoped
public class FollowCase {
  /** How a case ends that does not count. */
  private static final Set<String> UNCOUNTED = Set.of(Standing.BY_ENQUIRY, Standing.BY_WITHDRAWAL);

  private final Complaints complaints;
  private final Customers customers;
  private final Reports reports;
  private final FrequencyCounts counts;
  private final JoinDuplicate duplicates;
  private final Clock clock;

  @Inject
  FollowCase(
      Complaints complaints,
      Customers customers,
      Reports reports,
      FrequencyCounts counts,
      JoinDuplicate duplicates,
      Clock clock) {
    this.complaints = complaints;
    this.customers = customers;
    this.reports = reports;
    this.counts = counts;
    this.duplicates = duplicates;
    this.clock = clock;
  }

  /**
   * The case started, once more after having been closed.
   *
   * @return false when the complaint is not known here
   */
  @Transactional
  public boolean started(String complaintId) {
    Optional<Complaint> first = complaints.lockFirst(complaintId);
    first
        .filter(Complaint::leads)
        .filter(Complaint::isClosed)
        .ifPresent(it -> enter(it, Standing.RECEIVED));
    return first.isPresent();
  }

  /**
   * The case entered a stage.
   *
   * @return false when the complaint is not known here
   */
  @Transactional
  public boolean entered(String complaintId, String stage) {
    Optional<Complaint> first = complaints.lockFirst(complaintId);
    first.filter(Complaint::leads).ifPresent(it -> enter(it, stage.toUpperCase(Locale.ROOT)));
    return first.isPresent();
  }

  /**
   * First responsibility was handed over. It is of the first report and its repeats; one that
   * joined another issue since answers by that.
   *
   * @param to who accepted
   * @return false when the complaint is not known here
   */
  @Transactional
  public boolean handedOver(String complaintId, Responsible to) {
    Optional<Complaint> first = complaints.lockFirst(complaintId);
    first
        .filter(Complaint::leads)
        .filter(it -> it.handOver(to, clock.instant()))
        .ifPresent(this::mirror);
    return first.isPresent();
  }

  /**
   * The case was closed. What turned out to be an enquiry or was withdrawn no longer counts for
   * repeats and high frequency; a duplicate joins the issue that it is linked to. For both the
   * customer's row is locked first, as for a registration.
   *
   * @return false when the complaint is not known here
   */
  @Transactional
  public boolean closed(String complaintId, String disposition, Instant at) {
    boolean duplicate = Standing.BY_DUPLICATE.equals(disposition);
    if (duplicate || UNCOUNTED.contains(disposition)) {
      complaints.findCustomerOf(complaintId).ifPresent(customers::lock);
    }
    Optional<Complaint> first = complaints.lockFirst(complaintId);
    first.filter(Complaint::leads).ifPresent(it -> close(it, disposition, at));
    if (duplicate) {
      first.filter(Complaint::leads).ifPresent(duplicates::join);
    }
    return first.isPresent();
  }

  private void enter(Complaint first, String stage) {
    if (first.enter(stage, clock.instant())) {
      mirror(first);
    }
  }

  private void close(Complaint first, String disposition, Instant at) {
    boolean enquiry = Standing.BY_ENQUIRY.equals(disposition);
    if (enquiry && first.filing.nature == Nature.COMPLAINT) {
      first.filing.correct(Nature.ENQUIRY);
    }
    first.close(disposition, at);
    mirror(first);
    if (UNCOUNTED.contains(disposition)) {
      reports.discount(first.id);
      counts.recount(first.customer, first.registeredAt);
    }
  }

  private void mirror(Complaint first) {
    if (first.insistence.repeats > 0) {
      complaints.mirror(first);
    }
  }
}
