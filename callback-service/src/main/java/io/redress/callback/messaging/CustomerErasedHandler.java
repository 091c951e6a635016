package io.redress.callback.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.callback.attempt.EraseWords;
import io.redress.callback.channel.ForgetAddresses;
import io.redress.callback.survey.EraseSurveyWords;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Intake erased the customer of a complaint. */
@ApplicationScoped
class CustomerErasedHandler implements EventHandler {
  record CustomerErased(@JsonProperty(required = true) String complaintId) {}

  private final EraseWords words;
  private final EraseSurveyWords surveys;
  private final ForgetAddresses addresses;

  CustomerErasedHandler(EraseWords words, EraseSurveyWords surveys, ForgetAddresses addresses) {
    this.words = words;
    this.surveys = surveys;
    this.addresses = addresses;
  }

  @Override
  public Set<String> types() {
    return Set.of("customer.erased");
  }

  @Override
  public void handle(IncomingEvent event) {
    String complaintId = event.as(CustomerErased.class).complaintId();
    words.erase(complaintId);
    surveys.erase(complaintId);
    addresses.forget(complaintId);
  }
}
