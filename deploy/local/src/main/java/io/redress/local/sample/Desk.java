package io.redress.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Registers the planned reports, as frontline systems and agents do. */
final class Desk {
  /** The same in every play, so that a request sent again is the same request. */
  private static final String INCIDENT_AT = "2026-01-15T18:30:00+08:00";

  private final Office office;
  private final String play;
  private final Instant opened;

  /**
   * A desk.
   *
   * @param play prefix of every idempotency key
   * @param opened suite time at which the play began; what was registered before it is known from
   *     an earlier play
   */
  Desk(Office office, String play, Instant opened) {
    this.office = office;
    this.play = play;
    this.opened = opened;
  }

  /**
   * Registers a report.
   *
   * @return whether it was taken; if not, the run's notes say why
   */
  boolean register(Run run) {
    SampleComplaint complaint = run.complaint;
    Person who = complaint.marked("URGENT") ? Person.DESK_LEAD : Person.AGENT;
    Reply reply =
        office.create(
            Service.INTAKE,
            "/complaints",
            who,
            play + "-" + complaint.key() + "-register",
            body(complaint));
    if (!reply.ok()) {
      run.note("not registered: " + reply.explained());
      return false;
    }
    JsonNode taken = reply.body();
    run.registered(
        taken.path("id").asText(),
        taken.path("ticketNumber").asText(),
        taken.path("trackingCode").asText(),
        taken.path("lane").asText());
    if (OffsetDateTime.parse(taken.path("registeredAt").asText()).toInstant().isBefore(opened)) {
      run.playedBefore();
    }
    String type = run.plan.start().sameCustomer() ? "REPEAT" : "NEW";
    if (!type.equals(taken.path("type").asText())) {
      run.note("registered as " + taken.path("type").asText() + " instead of " + type);
    }
    complaint
        .lane()
        .filter(lane -> !lane.equals(run.registeredLane()))
        .ifPresent(lane -> run.note("lane " + run.registeredLane() + " instead of " + lane));
    if (run.plan.end().disposition().equals(End.NO_CASE)) {
      run.ended(new Ending(End.NO_CASE, "", run.registeredLane(), 0, 0));
    }
    if (run.plan.start() == Start.ANSWERED_ON_THE_SPOT) {
      run.script.owe(Act.ANSWER_ON_THE_SPOT, "registration");
    }
    return true;
  }

  private static Map<String, Object> body(SampleComplaint complaint) {
    Map<String, Object> customer = new LinkedHashMap<>();
    customer.put("number", complaint.number());
    customer.put("tier", complaint.tier());
    put(customer, "branch", complaint.branch());
    put(customer, "district", complaint.district());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("channel", complaint.channel());
    body.put("customer", customer);
    body.put("category", complaint.category());
    body.put("title", complaint.title());
    put(body, "description", complaint.description());
    put(body, "expectation", complaint.expectation());
    put(body, "product", complaint.product());
    if (!complaint.marked("SPARSE") && !complaint.district().isBlank()) {
      body.put("incident", Map.of("place", complaint.district(), "at", INCIDENT_AT));
    }
    if (complaint.marked("ENQUIRY")) {
      body.put("nature", "ENQUIRY");
    }
    if (complaint.marked("URGENT")) {
      body.put("urgent", true);
    }
    return body;
  }

  private static void put(Map<String, Object> body, String name, String text) {
    if (!text.isBlank()) {
      body.put(name, text);
    }
  }
}
