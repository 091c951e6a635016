package io.redress.intake.tracking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.intake.ticket.TicketNumber;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrackingTest extends IntakeTest {
  private static final String WRONG = "2222-2222-2222";

  @Test
  void theCustomerFollowsTheTicketWithItsCodeAndNothingElse() {
    JsonPath ticket = register(newNumber());
    String number = ticket.getString("ticketNumber");
    String code = ticket.getString("trackingCode");
    track(number, code)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("ticketNumber", equalTo(number))
        .body("status", equalTo("RECEIVED"))
        .body("registeredAt", notNullValue())
        .body("title", nullValue())
        .body("customer", nullValue());
    given()
        .queryParam("trackingCode", code.toLowerCase().replace("-", ""))
        .get("/api/v1/tracking/{number}", number.replace("-", ""))
        .then()
        .statusCode(200);
  }

  @Test
  void aWrongCodeAndAnUnknownTicketLookTheSame() {
    String number = register(newNumber()).getString("ticketNumber");
    Response wrong = track(number, WRONG);
    Response unknown = track(unknownNumber(), WRONG);
    Response noNumber = track("123", WRONG);
    Response noCode = given().get("/api/v1/tracking/{number}", number);
    for (Response response : new Response[] {wrong, unknown, noNumber, noCode}) {
      response.then().statusCode(404).contentType("application/problem+json");
      assertEquals(wrong.path("detail").toString(), response.path("detail"));
      assertEquals(wrong.path("type").toString(), response.path("type"));
    }
  }

  @Test
  void triesAreLimitedForKnownAndUnknownTicketsAlike() {
    JsonPath ticket = register(newNumber());
    String known = ticket.getString("ticketNumber");
    for (String number : new String[] {known, unknownNumber()}) {
      for (int i = 0; i < 10; i++) {
        track(number, WRONG).then().statusCode(404);
      }
      track(number, WRONG)
          .then()
          .statusCode(429)
          .contentType("application/problem+json")
          .header("Retry-After", notNullValue())
          .body("type", equalTo("/problems/too-many-tries"));
    }
    track(known, ticket.getString("trackingCode")).then().statusCode(429);
    change(
        "update tracking_failure set since = since - interval 15 minute where ticket_number = ?",
        known);
    track(known, ticket.getString("trackingCode")).then().statusCode(200);
  }

  private static Response track(String number, String code) {
    return given().header("Tracking-Code", code).get("/api/v1/tracking/{number}", number);
  }

  private static String unknownNumber() {
    return TicketNumber.of(
            LocalDate.of(2001, 1, 1), ThreadLocalRandom.current().nextLong(1_000_000))
        .value();
  }
}
