package io.redress.intake.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeTest extends IntakeTest {
  private static final String PAID =
      "{\"measure\": \"Charge taken back\", \"compensation\": {\"amount\": %d, \"currency\":"
          + " \"%s\"}}";

  @Inject FollowCase follow;

  @Test
  void urgingTwiceRaisesStandardToGreen() {
    String id = register(newNumber()).getString("id");
    post(id, "urges", "{\"note\": \"When will this be solved?\"}")
        .statusCode(200)
        .body("urges", equalTo(1))
        .body("lane", equalTo("STANDARD"));
    agent()
        .post(COMPLAINTS + "/{id}/urges", id)
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("urges", equalTo(2))
        .body("lane", equalTo("GREEN"));
    agent()
        .get(COMPLAINTS + "/{id}/messages", id)
        .then()
        .statusCode(200)
        .body("items.text", contains("When will this be solved?"))
        .body("items.by", contains("CUSTOMER"));
  }

  @Test
  void urgingARepeatUrgesItsIssue() {
    String number = newNumber();
    String first = register(number).getString("id");
    String repeat = register(number).getString("id");
    post(repeat, "urges", "{}").statusCode(200);
    assertEquals(1, read(first).getInt("urges"));
  }

  @Test
  void aMessageIsKeptAndFoundAtItsAddress() {
    String id = register(newNumber()).getString("id");
    String key = UUID.randomUUID().toString();
    String body = "{\"text\": \"每天晚上六点到七点\"}";
    String address =
        agent()
            .header("Idempotency-Key", key)
            .body(body)
            .post(COMPLAINTS + "/{id}/messages", id)
            .then()
            .statusCode(201)
            .body("by", equalTo("CUSTOMER"))
            .body("recordedBy", equalTo(AGENT))
            .extract()
            .header("Location");
    agent()
        .header("Idempotency-Key", key)
        .body(body)
        .post(COMPLAINTS + "/{id}/messages", id)
        .then()
        .statusCode(201)
        .header("Location", equalTo(address));
    as("handler.he", Roles.HANDLER)
        .body("{\"text\": \"Measured on site\", \"by\": \"STAFF\"}")
        .post(COMPLAINTS + "/{id}/messages", id)
        .then()
        .statusCode(201);
    agent().get(address).then().statusCode(200).body("text", equalTo("每天晚上六点到七点"));
    String next =
        agent()
            .queryParam("limit", 1)
            .get(COMPLAINTS + "/{id}/messages", id)
            .then()
            .body("items.by", contains("CUSTOMER"))
            .extract()
            .path("next");
    agent()
        .queryParam("cursor", next)
        .get(COMPLAINTS + "/{id}/messages", id)
        .then()
        .body("items.by", contains("STAFF"))
        .body("next", nullValue());
  }

  @Test
  void withdrawingClosesTheIssueWithItsRepeats() {
    String number = newNumber();
    String first = register(number).getString("id");
    String repeat = register(number).getString("id");
    post(repeat, "withdrawal", "{\"reason\": \"SOLVED_OTHERWISE\"}")
        .statusCode(200)
        .body("id", equalTo(repeat))
        .body("status", equalTo("CLOSED"))
        .body("disposition", equalTo("WITHDRAWN"))
        .body("withdrawal.reason", equalTo("SOLVED_OTHERWISE"))
        .body("withdrawal.at", endsWith("+08:00"));
    assertEquals("WITHDRAWN", read(first).getString("disposition"));
    follow.entered(first, "verify");
    assertEquals("CLOSED", read(first).getString("status"));
    for (String what :
        new String[] {"withdrawal", "urges", "messages", "on-the-spot-resolution", "corrections"}) {
      post(first, what, bodyOf(what))
          .statusCode(409)
          .body("type", equalTo("/problems/complaint-closed"))
          .body("disposition", equalTo("WITHDRAWN"));
    }
  }

  @Test
  void anAgentResolvesOnTheSpotWithinTheLimit() {
    String id = register(newNumber()).getString("id");
    post(id, "on-the-spot-resolution", PAID.formatted(10_000, "CNY"))
        .statusCode(200)
        .body("status", equalTo("RECEIVED"))
        .body("onTheSpotResolution.measure", equalTo("Charge taken back"))
        .body("onTheSpotResolution.compensation.amount", equalTo(10_000))
        .body("onTheSpotResolution.by", equalTo(AGENT));
    post(id, "on-the-spot-resolution", "{\"measure\": \"Once more\"}")
        .statusCode(409)
        .body("type", equalTo("/problems/beyond-on-the-spot"));
  }

  @Test
  void aboveTheLimitItIsRefusedWithTheWayToGo() {
    String id = register(newNumber()).getString("id");
    post(id, "on-the-spot-resolution", PAID.formatted(10_001, "CNY"))
        .statusCode(403)
        .body("type", equalTo("/problems/authority-exceeded"))
        .body("limit.amount", equalTo(10_000))
        .body("mend", notNullValue());
    post(id, "on-the-spot-resolution", PAID.formatted(1, "USD")).statusCode(403);
    deskLead()
        .body(PAID.formatted(10_001, "CNY"))
        .post(COMPLAINTS + "/{id}/on-the-spot-resolution", id)
        .then()
        .statusCode(200);
  }

  @Test
  void onceDispatchedItIsInADepartmentsHands() {
    String id = register(newNumber()).getString("id");
    follow.entered(id, "process");
    post(id, "on-the-spot-resolution", "{\"measure\": \"Explained\"}")
        .statusCode(409)
        .body("stage", equalTo("PROCESS"));
  }

  @Test
  void anotherRoundCanBeResolvedOnTheSpotAgain() {
    String number = newNumber();
    String id = register(number).getString("id");
    post(id, "on-the-spot-resolution", "{\"measure\": \"Explained\"}").statusCode(200);
    follow.closed(id, "RESOLVED", Instant.parse("2026-11-22T08:00:00Z"));
    register(number);
    post(id, "on-the-spot-resolution", "{\"measure\": \"Put right\"}").statusCode(200);
  }

  @Test
  void aChangeBasedOnAnOldVersionIsRefused() {
    String id = register(newNumber()).getString("id");
    String tag =
        agent().get(COMPLAINTS + "/{id}", id).then().statusCode(200).extract().header("ETag");
    assertNotNull(tag);
    agent()
        .header("If-Match", tag)
        .body("{}")
        .post(COMPLAINTS + "/{id}/urges", id)
        .then()
        .statusCode(200);
    for (String what :
        new String[] {
          "urges",
          "messages",
          "withdrawal",
          "on-the-spot-resolution",
          "corrections",
          "links",
          "unlinks"
        }) {
      agent()
          .header("If-Match", tag)
          .body(bodyOf(what))
          .post(COMPLAINTS + "/{id}/" + what, id)
          .then()
          .statusCode(412)
          .body("type", equalTo("/problems/precondition-failed"));
    }
  }

  @Test
  void theSameKeyUrgesOnce() {
    String id = register(newNumber()).getString("id");
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      JsonPath view =
          agent()
              .header("Idempotency-Key", key)
              .body("{}")
              .post(COMPLAINTS + "/{id}/urges", id)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      assertEquals(1, view.getInt("urges"));
    }
  }

  static String bodyOf(String what) {
    return switch (what) {
      case "messages" -> "{\"text\": \"More\"}";
      case "withdrawal" -> "{\"reason\": \"OTHER\"}";
      case "links" -> "{\"relatedTicket\": \"261122-000042-0\", \"reason\": \"Same\"}";
      case "unlinks" -> "{\"reason\": \"Not the same\"}";
      case "corrections" -> "{\"category\": \"price.price\", \"reason\": \"Price, not bill\"}";
      case "on-the-spot-resolution" -> "{\"measure\": \"Explained\"}";
      default -> "{}";
    };
  }
}
