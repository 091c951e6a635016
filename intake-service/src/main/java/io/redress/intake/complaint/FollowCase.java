package io.redress.intake.complaint;

import io.redress.intake.frequency.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Keeps the status of complaints where their cases are. */
@ApplicationScoped
public class FollowCase {
  private final Complaints complaints;
  private final Reports reports;
  private final JoinDuplicate duplicates;
  private final Clock clock;

  @Inject
  FollowCase(Complaints complaints, Reports reports, JoinDuplicate duplicates, Clock clock) {
    this.complaints = complaints;
    this.reports = reports;
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
        .ifPresent(it -> enter(it, Complaint.RECEIVED));
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
   * The case was closed. What turned out to be an enquiry or was withdrawn no longer counts for
   * repeats and high frequency; a duplicate joins the issue that it is linked to.
   *
   * @return false when the complaint is not known here
   */
  @Transactional
  public boolean closed(String complaintId, String disposition, Instant at) {
    boolean duplicate = Complaint.BY_DUPLICATE.equals(disposition);
    if (duplicate) {
      duplicates.prepare(complaintId);
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
    boolean enquiry = Complaint.BY_ENQUIRY.equals(disposition);
    if (enquiry && first.nature == Nature.COMPLAINT) {
      first.nature = Nature.ENQUIRY;
      first.misidentified = true;
    }
    first.close(disposition, at);
    mirror(first);
    if (enquiry || Complaint.BY_WITHDRAWAL.equals(disposition)) {
      reports.discount(first.id);
    }
  }

  private void mirror(Complaint first) {
    if (first.repeats > 0) {
      complaints.mirror(first);
    }
  }
}
