package io.redress.intake.tracking;

import static io.restassured.RestAssured.given;

import io.redress.intake.IntakeTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What tests of tracking share: a customer with a ticket and its code. */
abstract class TrackedTest extends IntakeTest {
  static final String WRONG = "2222-2222-2222";

  /** A ticket as its customer was told. */
  record Ticket(String id, String number, String code) {
    static Ticket of(JsonPath registered) {
      return new Ticket(
          registered.getString("id"),
          registered.getString("ticketNumber"),
          registered.getString("trackingCode"));
    }

    RequestSpecification with() {
      return with(code);
    }

    RequestSpecification with(String typed) {
      return given()
          .contentType(ContentType.JSON)
          .header("Tracking-Code", typed)
          .header("Accept-Language", "en");
    }

    JsonPath track() {
      return with().get(path("")).then().statusCode(200).extract().jsonPath();
    }

    JsonPath messages() {
      return with().get(path("/messages")).then().statusCode(200).extract().jsonPath();
    }

    Response post(String what, String body) {
      return with().body(body).post(path("/" + what));
    }

    Response write(String text) {
      return post("messages", "{\"text\": \"" + text + "\"}");
    }

    String path(String what) {
      return "/api/v1/tracking/" + number + what;
    }
  }

  static Ticket newTicket() {
    return Ticket.of(register(newNumber()));
  }
}
