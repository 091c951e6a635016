package io.redress.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.kit.id.Ids;
import io.redress.kit.inbox.IncomingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The events of one complaint, written down in the order in which they happened. */
public final class Story {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> DEPARTMENTS = List.of("network-quality", "network-maintenance");

  private final String complaintId;
  private final String ticketNumber;
  private final List<IncomingEvent> events = new ArrayList<>();
  private final Instant registeredAt;
  private Instant now;
  private String tier = "ORDINARY";
  private String channel = "HOTLINE";
  private String district;
  private boolean highFrequency;
  private String customer = "pQx3vV0m1c2d3e4f5g6h7i8";
  private String related;

  private Story(String complaintId, Instant at) {
    this.complaintId = complaintId;
    this.ticketNumber = "261122-" + complaintId.substring(complaintId.length() - 8);
    this.registeredAt = at;
    this.now = at;
  }

  public static Story at(String instant) {
    return new Story(Ids.next(), Instant.parse(instant));
  }

  public static Story at(Instant instant) {
    return new Story(Ids.next(), instant);
  }

  public String complaintId() {
    return complaintId;
  }

  public String ticketNumber() {
    return ticketNumber;
  }

  public List<IncomingEvent> events() {
    return List.copyOf(events);
  }

  public Story after(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** To be told of before it is registered. */
  public Story of(String customerTier, String by, String place, boolean often) {
    tier = customerTier;
    channel = by;
    district = place;
    highFrequency = often;
    return this;
  }

  /** To be told of before it is registered. */
  public Story by(String pseudonym) {
    customer = pseudonym;
    return this;
  }

  /** The first report of the issue that it repeats; to be told of before it is registered. */
  public Story repeats(Story first) {
    related = first.complaintId;
    return this;
  }

  public Story registered() {
    return registered("NEW", "COMPLAINT", "basic-communication.weak-signal", "north");
  }

  public Story registered(String type, String nature, String category, String branch) {
    var data = data();
    data.put("type", type);
    data.put("nature", nature);
    data.put("channel", channel);
    data.put("category", category);
    data.put("categoryGroup", category.substring(0, category.indexOf('.')));
    data.put("lane", "STANDARD");
    data.put("tier", tier);
    data.put("highFrequency", highFrequency);
    data.put("firstResponsible", Map.of("person", "agent.lin", "department", "customer-care"));
    if (district != null) {
      data.put("district", district);
    }
    if (branch != null) {
      data.put("branch", branch);
    }
    data.put("customer", customer);
    if (related != null) {
      data.put("relatedComplaintId", related);
    }
    data.put("registeredAt", registeredAt.toString());
    data.put("completeness", 0.8);
    data.put("urgent", false);
    return add("/intake", "complaint.registered", data);
  }

  public Story repeated(int repeats, boolean reopened) {
    var data = data();
    data.put("repeats", repeats);
    data.put("reopened", reopened);
    data.put("lane", "GREEN");
    return add("/intake", "complaint.repeated", data);
  }

  /** A repeat was parted from it, and so many are left. */
  public Story parted(int repeats) {
    var data = data();
    data.put("what", "UNLINKED");
    data.put("repeats", repeats);
    return add("/intake", "complaint.updated", data);
  }

  /** A customer reached nobody; the story is that of a promise to call back. */
  public Story missed(String branch) {
    return contact("contact.missed", branch, Map.of());
  }

  public Story promiseBroken() {
    return contact("contact.promiseBroken", null, Map.of());
  }

  public Story contactReturned(boolean inTime) {
    return contact("contact.returned", null, Map.of("inTime", inTime));
  }

  private Story contact(String type, String branch, Map<String, Object> more) {
    var data = data();
    data.put("missedAt", registeredAt.toString());
    data.putAll(more);
    if (branch != null) {
      data.put("branch", branch);
    }
    return add("/intake", type, data);
  }

  public Story corrected(String category, String nature) {
    var data = data();
    data.put("what", "CORRECTION");
    data.put("category", category);
    data.put("nature", nature);
    data.put("misidentified", true);
    return add("/intake", "complaint.updated", data);
  }

  /** It waits for its customer, for so long at most. */
  public Story paused(String pauseId, Duration most) {
    var data = data();
    data.put("pauseId", id(pauseId));
    data.put("kind", "CUSTOMER_ASKED");
    data.put("until", now.plus(most).toString());
    return add("/workflow", "deadline.paused", data);
  }

  public Story resumed(String pauseId, Duration waited) {
    var data = data();
    data.put("pauseId", id(pauseId));
    data.put("pausedAt", now.minus(waited).toString());
    return add("/workflow", "deadline.resumed", data);
  }

  public Story returned(int returns) {
    var data = data();
    data.put("department", "billing");
    data.put("returns", returns);
    return add("/workflow", "responsibility.returned", data);
  }

  public Story breached(String department) {
    var data = data();
    data.put("department", department);
    data.put("kind", "FIRST");
    return add("/workflow", "responsibility.breached", data);
  }

  public Story urged(int urges) {
    var data = data();
    data.put("urges", urges);
    data.put("lane", urges > 1 ? "GREEN" : "STANDARD");
    return add("/intake", "complaint.urged", data);
  }

  public Story withdrawn() {
    var data = data();
    data.put("reason", "SOLVED_OTHERWISE");
    return add("/intake", "complaint.withdrawn", data);
  }

  public Story resolvedOnTheSpot() {
    var data = data();
    data.put("measure", "explained");
    return add("/intake", "complaint.resolvedOnTheSpot", data);
  }

  /** Resolved at once by this measure of the catalogue, with money or without. */
  public Story resolvedOnTheSpot(String measureCode, long amount) {
    var data = data();
    data.put("measureCode", measureCode);
    if (amount > 0) {
      data.put("compensation", Map.of("amount", amount, "currency", "CNY"));
    }
    return add("/intake", "complaint.resolvedOnTheSpot", data);
  }

  public Story visited(String outcome) {
    var data = data();
    data.put("outcome", outcome);
    return add("/callback", "visit.completed", data);
  }

  public Story repaired(String... steps) {
    var data = data();
    data.put("state", "DONE");
    data.put("done", List.of(steps));
    return add("/callback", "repair.completed", data);
  }

  public Story updated() {
    var data = data();
    data.put("what", "MESSAGE");
    return add("/intake", "complaint.updated", data);
  }

  public Story started() {
    var data = data();
    data.put("lane", "STANDARD");
    data.put("round", 1);
    data.put("startedAt", now.toString());
    return add("/workflow", "case.started", data);
  }

  public Story stage(String stage) {
    var data = data();
    data.put("stage", stage);
    data.put("round", 1);
    return add("/workflow", "stage.entered", data);
  }

  public Story escalated(int level, int round) {
    var data = data();
    data.put("level", level);
    data.put("round", round);
    return add("/workflow", "escalation.raised", data);
  }

  public Story approved(int round) {
    return approved(round, null, null);
  }

  /** Approved, made with this plan, which fitted or did not; both may be null. */
  public Story approved(int round, String plan, Boolean fitted) {
    var data = data();
    if (plan != null) {
      data.put("plan", plan);
    }
    if (fitted != null) {
      data.put("planFitted", fitted);
    }
    data.put("round", round);
    data.put("cause", "cell overload");
    data.put("department", DEPARTMENTS.get(0));
    data.put("departments", DEPARTMENTS);
    return add("/workflow", "resolution.approved", data);
  }

  public Story asked(String question) {
    var data = data();
    data.put("round", 1);
    data.put("question", question);
    return add("/workflow", "customer.asked", data);
  }

  /** The customer was erased. */
  public Story erased() {
    var data = data();
    data.put("customer", "pQx3vV0m1c2d3e4f5g6h7i8");
    return add("/intake", "customer.erased", data);
  }

  public Story callbackRequested(int round) {
    var data = data();
    data.put("round", round);
    data.put("lane", "STANDARD");
    data.put("highFrequency", false);
    data.put("escalationLevel", 0);
    data.put("leadDepartment", DEPARTMENTS.get(0));
    data.put("departments", DEPARTMENTS);
    data.put("requestedAt", now.toString());
    return add("/workflow", "callback.requested", data);
  }

  public Story calledBack(int round, String result) {
    return calledBack(round, result, Map.of());
  }

  /** Called back, with marks from 1 to 5. */
  public Story calledBack(int round, String result, Map<String, Integer> ratings) {
    var data = data();
    if (!ratings.isEmpty()) {
      data.put("ratings", ratings);
    }
    data.put("round", round);
    data.put("result", result);
    data.put("completedAt", now.toString());
    return add("/callback", "callback.completed", data);
  }

  public Story closed(String disposition, int rounds, Boolean inTime) {
    var data = data();
    data.put("disposition", disposition);
    data.put("rounds", rounds);
    data.put("lane", "STANDARD");
    data.put("registeredAt", registeredAt.toString());
    if (inTime != null) {
      data.put("resolvedAt", now.toString());
      data.put("resolvedInTime", inTime);
    }
    data.put("closedAt", now.toString());
    data.put("escalationLevel", 0);
    data.put("leadDepartment", DEPARTMENTS.get(0));
    data.put("departments", DEPARTMENTS);
    return add("/workflow", "case.closed", data);
  }

  /** A complaint that goes the whole way in a day and ends with this answer. */
  public Story resolved(boolean inTime, String answer) {
    return registered()
        .after(Duration.ofMinutes(1))
        .started()
        .stage("verify")
        .after(Duration.ofHours(3))
        .approved(1)
        .callbackRequested(1)
        .after(Duration.ofHours(2))
        .calledBack(1, answer)
        .after(Duration.ofMinutes(1))
        .closed("RESOLVED", 1, inTime);
  }

  private Map<String, Object> data() {
    var data = new LinkedHashMap<String, Object>();
    data.put("complaintId", complaintId);
    data.put("ticketNumber", ticketNumber);
    data.put("at", now.toString());
    return data;
  }

  private Story add(String source, String type, Map<String, Object> data) {
    events.add(
        new IncomingEvent(Ids.next(), type, source, complaintId, now, JSON.valueToTree(data)));
    now = now.plusMillis(1);
    return this;
  }

  /** The same event of another type, for what a consumer does not know. */
  public static IncomingEvent as(String type, IncomingEvent event) {
    return new IncomingEvent(
        Ids.next(), type, event.source(), event.subject(), event.time(), event.data());
  }

  /** The same event with one field of its data replaced, as another event. */
  public static IncomingEvent with(String field, JsonNode value, IncomingEvent event) {
    var data = event.data().<ObjectNode>deepCopy();
    data.set(field, value);
    return new IncomingEvent(
        Ids.next(), event.type(), event.source(), event.subject(), event.time(), data);
  }

  /** Of something about this complaint, by what the story calls it. */
  private String id(String called) {
    return UUID.nameUUIDFromBytes((complaintId + called).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
