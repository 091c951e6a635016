package io.redress.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.kit.id.Ids;
import io.redress.kit.inbox.IncomingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The events of one complaint, written down in the order in which they happened. */
public final class Story extends Handled<Story> {
  private final Instant registeredAt;
  private String tier = "ORDINARY";
  private String channel = "HOTLINE";
  private String district;
  private boolean highFrequency;
  private String customer = "pQx3vV0m1c2d3e4f5g6h7i8";
  private String related;

  private Story(String complaintId, Instant at) {
    super(complaintId, at);
    this.registeredAt = at;
  }

  public static Story at(String instant) {
    return new Story(Ids.next(), Instant.parse(instant));
  }

  public static Story at(Instant instant) {
    return new Story(Ids.next(), instant);
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
    related = first.complaintId();
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
    return add(
        "/intake", "complaint.repeated", "repeats", repeats, "reopened", reopened, "lane", "GREEN");
  }

  /** A repeat was parted from it, and so many are left. */
  public Story parted(int repeats) {
    return add("/intake", "complaint.updated", "what", "UNLINKED", "repeats", repeats);
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
    return add(
        "/intake",
        "complaint.updated",
        "what",
        "CORRECTION",
        "category",
        category,
        "nature",
        nature,
        "misidentified",
        true);
  }

  public Story urged(int urges) {
    return add(
        "/intake", "complaint.urged", "urges", urges, "lane", urges > 1 ? "GREEN" : "STANDARD");
  }

  public Story withdrawn() {
    return add("/intake", "complaint.withdrawn", "reason", "SOLVED_OTHERWISE");
  }

  public Story resolvedOnTheSpot() {
    return add("/intake", "complaint.resolvedOnTheSpot", "measure", "explained");
  }

  /** Resolved at once by this measure of the catalogue, with money or without. */
  public Story resolvedOnTheSpot(String measureCode, long amount) {
    var money = amount > 0 ? Map.of("amount", amount, "currency", "CNY") : null;
    return add(
        "/intake",
        "complaint.resolvedOnTheSpot",
        "measureCode",
        measureCode,
        "compensation",
        money);
  }

  public Story updated() {
    return add("/intake", "complaint.updated", "what", "MESSAGE");
  }

  /** The customer was erased. */
  public Story erased() {
    return add("/intake", "customer.erased", "customer", "pQx3vV0m1c2d3e4f5g6h7i8");
  }

  public Story closed(String disposition, int rounds, Boolean inTime) {
    var data = data();
    data.put("disposition", disposition);
    data.put("rounds", rounds);
    data.put("lane", "STANDARD");
    data.put("registeredAt", registeredAt.toString());
    if (inTime != null) {
      data.put("resolvedAt", now().toString());
      data.put("resolvedInTime", inTime);
    }
    data.put("closedAt", now().toString());
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

  /** The same event of another type, for what a consumer does not know(). */
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
}
