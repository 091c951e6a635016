package io.redress.intake.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What tests of linked tickets share. */
abstract class LinkedTest extends IntakeTest {
  static final String PRICE = "price.price";
  static final Instant THEN = Instant.parse("2026-11-22T08:00:00Z");
  static final String UNLINK = "{\"reason\": \"Another contract\"}";

  @Inject FollowCase follow;

  static String linkTo(String ticketNumber) {
    return "{\"relatedTicket\": \"" + ticketNumber + "\", \"reason\": \"The same charge\"}";
  }

  static RequestSpecification other() {
    return as("lead.wu", Roles.HANDLER);
  }

  /** What one number reported: two tickets, each with its own case. */
  record Two(String number, JsonPath earlier, JsonPath later) {
    static Two reported() {
      String number = newNumber();
      return new Two(number, register(number), register(number, PRICE));
    }

    String first() {
      return earlier.getString("id");
    }

    String second() {
      return later.getString("id");
    }

    Two linked() {
      post(second(), "links", linkTo(earlier.getString("ticketNumber"))).statusCode(200);
      return this;
    }
  }

  /** Complaints, reports and events of a customer say the same of what is whose repeat. */
  void assertConsistent(String complaintId) {
    String of =
        " from complaint c where c.customer = (select customer from complaint where id = ?)";
    assertEquals(
        0,
        count(
            "select count(*)"
                + of
                + " and c.issue_id <> (select r.issue_id from report r where r.complaint_id ="
                + " c.id)",
            complaintId));
    assertEquals(
        0,
        count(
            "select count(*)"
                + of
                + " and c.id = c.issue_id and c.repeats <> (select count(*) - 1 from complaint x"
                + " where x.issue_id = c.id)",
            complaintId));
    assertEquals(
        0,
        count(
            "select count(*)"
                + of
                + " and (select f.issue_id from complaint f where f.id = c.issue_id) <> c.issue_id",
            complaintId));
    assertEquals(
        0,
        count(
            "select count(*)"
                + of
                + " and not exists (select 1 from link_change l where l.complaint_id = c.id and"
                + " l.what = 'JOINED' and l.along_with is null) and (c.id = c.issue_id) <> (select count(*) from outbox"
                + " o where o.aggregateid = c.id and o.type = 'complaint.registered' and o.payload"
                + " like '%\"type\":\"NEW\"%')",
            complaintId));
  }

  List<String> events(String complaintId) {
    return texts("select type from outbox where aggregateid = ? order by seq", complaintId);
  }

  String lastPayload(String complaintId) {
    return texts(
            "select payload from outbox where aggregateid = ? order by seq desc limit 1",
            complaintId)
        .get(0);
  }

  JsonPath lastEvent(String complaintId) {
    return JsonPath.from(lastPayload(complaintId));
  }
}
