package io.redress.intake.messaging;

import io.redress.intake.complaint.Complaints;
import io.redress.intake.promise.KeepPromises;
import io.redress.intake.promise.Telling;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.inbox.PoisonException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Follows cases with what their customers were promised and asked for. */
@ApplicationScoped
class PromiseEvents implements EventHandler {
  private static final String ASKED = "customer.asked";
  private static final String CALLBACK = "callback.requested";
  private static final Map<String, Telling> DEADLINES =
      Map.of(
          "deadline.set", Telling.SET,
          "deadline.met", Telling.MET,
          "deadline.breached", Telling.BREACHED,
          "deadline.cancelled", Telling.CANCELLED);

  private final Complaints complaints;
  private final KeepPromises promises;

  @Inject
  PromiseEvents(Complaints complaints, KeepPromises promises) {
    this.complaints = complaints;
    this.promises = promises;
  }

  @Override
  public Set<String> types() {
    return Stream.concat(DEADLINES.keySet().stream(), Stream.of(ASKED, CALLBACK))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void handle(IncomingEvent event) {
    switch (event.type()) {
      case ASKED -> asked(event.as(CustomerAsked.class));
      case CALLBACK -> requested(event.as(CallbackRequested.class));
      default -> deadline(event.as(DeadlineTold.class), DEADLINES.get(event.type()));
    }
  }

  private void deadline(DeadlineTold told, Telling telling) {
    if (told.concernsCustomer()) {
      lock(told.complaintId());
      promises.deadline(told.complaintId(), told.as(telling));
    }
  }

  private void requested(CallbackRequested told) {
    lock(told.complaintId());
    promises.callbackRequested(told.complaintId(), told.round(), told.requestedAt(), told.dueAt());
  }

  private void asked(CustomerAsked told) {
    lock(told.complaintId());
    if (!complaints.isErased(told.complaintId())) {
      promises.asked(told.complaintId(), told.question(), told.dueAt(), told.at());
    }
  }

  private void lock(String complaintId) {
    if (!complaints.lockIssue(complaintId)) {
      throw new PoisonException("No complaint has the id that the event names");
    }
  }
}
