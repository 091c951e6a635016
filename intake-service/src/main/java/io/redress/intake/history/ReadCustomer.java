package io.redress.intake.history;

import io.redress.intake.complaint.ComplaintSummary;
import io.redress.intake.complaint.ReadComplaint;
import io.redress.intake.complaint.ReadHistory;
import io.redress.intake.complaint.Viewer;
import io.redress.intake.customer.Customer;
import io.redress.intake.customer.Customers;
import io.redress.intake.personaldata.PersonalPart;
import io.redress.intake.personaldata.RecordAccess;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;

/**
 * Shows a customer: who they are, what they reported in any branch, and how it stands with them;
 * and records who saw them. As many statements for a long history as for a short one.
 */
@ApplicationScoped
class ReadCustomer {
  private final Customers customers;
  private final ReadComplaint complaints;
  private final ReadHistory history;
  private final CustomerViews views;
  private final RecordAccess accesses;

  @Inject
  ReadCustomer(
      Customers customers,
      ReadComplaint complaints,
      ReadHistory history,
      CustomerViews views,
      RecordAccess accesses) {
    this.customers = customers;
    this.complaints = complaints;
    this.history = history;
    this.views = views;
    this.accesses = accesses;
  }

  /**
   * The customer with this number, in any usual spelling.
   *
   * @throws ProblemException not-found, for what is no number as well
   */
  @Transactional
  CustomerView ofNumber(String number, Viewer reader) {
    return seen(known(number), null, reader, "readCustomer");
  }

  /**
   * The customer with this pseudonym, as figures know them.
   *
   * @throws ProblemException not-found, for who was erased as well
   */
  @Transactional
  CustomerView ofPseudonym(String pseudonym, Viewer reader) {
    Customer customer =
        customers
            .find(pseudonym)
            .filter(it -> !it.number().isEmpty())
            .orElseThrow(
                () ->
                    ProblemException.of(
                        CommonProblem.NOT_FOUND, "Nobody is known by this pseudonym."));
    return seen(customer, null, reader, "readPseudonymCustomer");
  }

  /**
   * The customer of a complaint that the reader may read.
   *
   * @throws ProblemException not-found, row-not-yours
   */
  @Transactional
  CustomerView ofComplaint(String complaintId, Viewer reader) {
    Customer customer = customers.find(complaints.customerOf(complaintId, reader)).orElseThrow();
    return seen(customer, complaintId, reader, "readComplaintCustomer");
  }

  /**
   * What this number reported, newest first.
   *
   * @throws ProblemException not-found, invalid-cursor
   */
  @Transactional
  Page<ComplaintSummary> complaintsOfNumber(String number, String cursor, int limit) {
    return history.page(known(number).pseudonym(), cursor, limit);
  }

  /**
   * What the customer of a complaint reported, newest first.
   *
   * @throws ProblemException not-found, row-not-yours, invalid-cursor
   */
  @Transactional
  Page<ComplaintSummary> complaintsOfComplaint(
      String complaintId, Viewer reader, String cursor, int limit) {
    return history.page(complaints.customerOf(complaintId, reader), cursor, limit);
  }

  private CustomerView seen(Customer customer, String complaintId, Viewer reader, String through) {
    accesses.record(
        reader.user(),
        reader.roles(),
        customer.pseudonym(),
        complaintId,
        through,
        EnumSet.complementOf(EnumSet.of(PersonalPart.WORDS)));
    return views.whole(customer, reader);
  }

  private Customer known(String number) {
    return customers
        .read(number)
        .flatMap(customers::find)
        .orElseThrow(
            () ->
                ProblemException.of(
                    CommonProblem.NOT_FOUND, "Nobody has reported with this number."));
  }
}
