package io.redress.workflow.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.kit.id.Identifier;
import io.redress.kit.inbox.EraseSetAside;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.workflow.casefile.CustomerSignal;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.RepeatedComplaint;
import io.redress.workflow.casefile.StartCase;
import io.redress.workflow.erasure.EraseWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What intake tells of complaints. */
@ApplicationScoped
class IntakeEvents implements EventHandler {
  record FirstResponsible(
      @Size(max = 100) String person,
      @JsonProperty(required = true) @Size(min = 1, max = 64) String department) {}

  record Registered(
      @JsonProperty(required = true) @Identifier String complaintId,
      @JsonProperty(required = true) @Size(max = 40) String ticketNumber,
      @JsonProperty(required = true) @Size(max = 40) String type,
      @JsonProperty(required = true) @Size(max = 40) String nature,
      @JsonProperty(required = true) @Size(max = 40) String channel,
      @JsonProperty(required = true) @Size(max = 64) String category,
      @JsonProperty(required = true) @Size(max = 64) String categoryGroup,
      @JsonProperty(required = true) Lane lane,
      @JsonProperty(required = true) @Size(max = 16) String tier,
      @Size(max = 64) String branch,
      @Size(max = 64) String district,
      @Size(max = 100) String product,
      @JsonProperty(required = true) @Size(max = 64) String customer,
      @JsonProperty(required = true) Instant registeredAt,
      @JsonProperty(required = true) @Valid FirstResponsible firstResponsible,
      Boolean highFrequency,
      Instant lifecycleFrom) {}

  record Repeated(
      @JsonProperty(required = true) @Identifier String complaintId,
      @JsonProperty(required = true) @Identifier String repeatComplaintId,
      @JsonProperty(required = true) @Size(max = 40) String repeatTicketNumber,
      @JsonProperty(required = true) Lane lane) {}

  record Urged(
      @JsonProperty(required = true) @Identifier String complaintId,
      @JsonProperty(required = true) @Min(1) @Max(100_000) Long urges,
      @JsonProperty(required = true) Lane lane) {}

  record Withdrawn(
      @JsonProperty(required = true) @Identifier String complaintId,
      @Size(max = 40) String reason) {}

  record Updated(
      @JsonProperty(required = true) @Identifier String complaintId,
      @Size(max = 40) String by,
      @Size(max = 40) String what,
      @Identifier String relatedComplaintId) {}

  record Erased(
      @JsonProperty(required = true) @Identifier String complaintId,
      @Size(max = 64) String customer,
      @JsonProperty(required = true) Instant at) {}

  record ResolvedOnTheSpot(@JsonProperty(required = true) @Identifier String complaintId) {}

  private final StartCase startCase;
  private final RepeatedComplaint repeated;
  private final CustomerSignal signal;
  private final EraseWords eraseWords;
  private final EraseSetAside eraseSetAside;

  IntakeEvents(
      StartCase startCase,
      RepeatedComplaint repeated,
      CustomerSignal signal,
      EraseWords eraseWords,
      EraseSetAside eraseSetAside) {
    this.startCase = startCase;
    this.repeated = repeated;
    this.signal = signal;
    this.eraseWords = eraseWords;
    this.eraseSetAside = eraseSetAside;
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "complaint.registered",
        "complaint.repeated",
        "complaint.updated",
        "complaint.urged",
        "complaint.withdrawn",
        "complaint.resolvedOnTheSpot",
        "customer.erased");
  }

  @Override
  public void handle(IncomingEvent event) {
    switch (event.type()) {
      case "complaint.registered" -> registered(event.as(Registered.class));
      case "complaint.repeated" -> {
        Repeated told = event.as(Repeated.class);
        repeated.add(
            told.complaintId(), told.repeatComplaintId(), told.repeatTicketNumber(), told.lane());
      }
      case "complaint.urged" -> {
        Urged told = event.as(Urged.class);
        signal.deliver(
            told.complaintId(), event.type(), Map.of("urges", told.urges()), told.lane());
      }
      case "complaint.withdrawn" -> {
        Withdrawn told = event.as(Withdrawn.class);
        signal.deliver(
            told.complaintId(),
            event.type(),
            Map.of("withdrawalReason", told.reason() == null ? "OTHER" : told.reason()));
      }
      case "complaint.updated" -> {
        Updated told = event.as(Updated.class);
        if ("CUSTOMER".equals(told.by())) {
          signal.deliver(told.complaintId(), event.type(), Map.of());
        } else if ("UNLINKED".equals(told.what()) && told.relatedComplaintId() != null) {
          repeated.takeBack(told.complaintId(), told.relatedComplaintId());
        }
      }
      case "customer.erased" -> erased(event.as(Erased.class), event.type());
      default ->
          signal.deliver(event.as(ResolvedOnTheSpot.class).complaintId(), event.type(), Map.of());
    }
  }

  private void erased(Erased told, String type) {
    eraseSetAside.erase(
        new EraseSetAside.Erased(
            List.of(told.complaintId()), told.customer(), told.at(), Set.of(type)));
    eraseWords.erase(told.complaintId());
  }

  /** Enquiries have no lifecycle; a repeat joins the first complaint's by its own event. */
  private void registered(Registered told) {
    if (!told.nature().equals("COMPLAINT") || !told.type().equals("NEW")) {
      return;
    }
    startCase.start(
        new StartCase.Complaint(
            told.complaintId(),
            told.ticketNumber(),
            told.channel(),
            told.category(),
            told.categoryGroup(),
            told.lane(),
            told.tier(),
            told.branch(),
            told.district(),
            told.product(),
            told.customer(),
            told.registeredAt(),
            told.firstResponsible().person(),
            told.firstResponsible().department(),
            Boolean.TRUE.equals(told.highFrequency()),
            told.lifecycleFrom()));
  }
}
