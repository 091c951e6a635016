package io.redress.callback.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.callback.attempt.EraseWords;
import io.redress.callback.channel.ForgetAddresses;
import io.redress.callback.erasure.ErasedCustomers;
import io.redress.callback.order.ComplaintEvents;
import io.redress.callback.repair.EraseRepairWords;
import io.redress.callback.sampling.OptOuts;
import io.redress.callback.survey.EraseSurveyWords;
import io.redress.callback.visit.EraseVisitWords;
import io.redress.kit.id.Identifier;
import io.redress.kit.inbox.EraseSetAside;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Intake erased the customer of a complaint, or somebody whom it had promised to call back. However
 * late that is told, it takes away what is from before it and nothing that came after.
 */
@ApplicationScoped
class CustomerErasedHandler implements EventHandler {
  record CustomerErased(
      @JsonProperty(required = true) @Identifier String complaintId,
      @Size(max = 64) String customer,
      @JsonProperty(required = true) Instant at) {}

  private final EraseSetAside setAside;
  private final ComplaintEvents events;
  private final ErasedCustomers customers;
  private final EraseWords words;
  private final EraseSurveyWords surveys;
  private final ForgetAddresses addresses;
  private final OptOuts optOuts;
  private final EraseVisitWords visits;
  private final EraseRepairWords repairs;

  CustomerErasedHandler(
      EraseSetAside setAside,
      ComplaintEvents events,
      ErasedCustomers customers,
      EraseWords words,
      EraseSurveyWords surveys,
      ForgetAddresses addresses,
      OptOuts optOuts,
      EraseVisitWords visits,
      EraseRepairWords repairs) {
    this.setAside = setAside;
    this.events = events;
    this.customers = customers;
    this.words = words;
    this.surveys = surveys;
    this.addresses = addresses;
    this.optOuts = optOuts;
    this.visits = visits;
    this.repairs = repairs;
  }

  record ContactErased(
      @JsonProperty(required = true) @Identifier String contactId,
      @JsonProperty(required = true) @Size(max = 64) String customer,
      @JsonProperty(required = true) Instant at) {}

  @Override
  public Set<String> types() {
    return Set.of("customer.erased", "contact.erased");
  }

  @Override
  public void handle(IncomingEvent event) {
    if (event.type().equals("contact.erased")) {
      ContactErased erased = event.as(ContactErased.class);
      setAside(erased.contactId(), erased.customer(), erased.at());
      forget(erased.customer(), erased.at());
      return;
    }
    CustomerErased erased = event.as(CustomerErased.class);
    String complaintId = erased.complaintId();
    setAside(complaintId, erased.customer(), erased.at());
    events.lock(complaintId);
    customers.addComplaint(complaintId);
    words.erase(complaintId);
    surveys.erase(complaintId);
    addresses.forget(complaintId);
    visits.erase(complaintId);
    repairs.erase(complaintId);
    if (erased.customer() != null) {
      forget(erased.customer(), erased.at());
    }
  }

  /** What is kept under the pseudonym from before: whoever returned keeps it, and begins anew. */
  private void forget(String customer, Instant at) {
    repairs.forget(customer, at, customers.hasCustomerSince(customer, at));
    optOuts.forget(customer, at);
    customers.addCustomer(customer, at);
  }

  private void setAside(String subject, String customer, Instant at) {
    setAside.erase(new EraseSetAside.Erased(List.of(subject), customer, at, types()));
  }
}
