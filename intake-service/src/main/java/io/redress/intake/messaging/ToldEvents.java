package io.redress.intake.messaging;

import io.redress.intake.complaint.TellCustomer;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.inbox.PoisonException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Keeps what customers were told by one answer to many as a message that each of them reads. */
@ApplicationScoped
class ToldEvents implements EventHandler {
  private final TellCustomer telling;

  @Inject
  ToldEvents(TellCustomer telling) {
    this.telling = telling;
  }

  @Override
  public Set<String> types() {
    return Set.of("customer.told");
  }

  @Override
  public void handle(IncomingEvent event) {
    CustomerTold told = event.as(CustomerTold.class);
    if (!telling.tell(told.complaintId(), told.messageId(), told.text(), told.by(), told.at())) {
      throw new PoisonException("No complaint has the id that the event names");
    }
  }
}
