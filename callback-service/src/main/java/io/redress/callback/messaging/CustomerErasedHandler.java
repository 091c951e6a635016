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

/** Intake erased the customer of a complaint. */
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

  @Override
  public Set<String> types() {
    return Set.of("customer.erased");
  }

  @Override
  public void handle(IncomingEvent event) {
    CustomerErased erased = event.as(CustomerErased.class);
    String complaintId = erased.complaintId();
    setAside.erase(
        new EraseSetAside.Erased(
            List.of(complaintId), erased.customer(), erased.at(), Set.of(event.type())));
    events.lock(complaintId);
    customers.addComplaint(complaintId);
    words.erase(complaintId);
    surveys.erase(complaintId);
    addresses.forget(complaintId);
    visits.erase(complaintId);
    repairs.erase(complaintId, erased.customer());
    if (erased.customer() != null) {
      optOuts.remove(erased.customer());
      customers.addCustomer(erased.customer(), erased.at());
    }
  }
}
