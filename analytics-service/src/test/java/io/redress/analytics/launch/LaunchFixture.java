package io.redress.analytics.launch;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.id.Ids;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;

/** What tests of launches share. */
final class LaunchFixture {
  static final String LAUNCHES = "/api/v1/launches";
  static final String PLAN = "P-000905";

  private LaunchFixture() {}

  static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role + ".xu", null, role)).contentType(ContentType.JSON);
  }

  static RequestSpecification head() {
    return as("head");
  }

  /** A launch that lacks nothing once its plan is known. */
  static String content(LocalDate date, String product, String expected) {
    return """
        {"name": "Plan 99", "kind": "PRODUCT", "product": "%s", "date": "%s",
         "watchDays": 7, "owner": "product.shen", "expected": %s,
         "categories": ["price.price"], "plan": "%s"}
        """
        .formatted(product, date, expected, PLAN);
  }

  static String register(String content) {
    return head().body(content).post(LAUNCHES).then().statusCode(201).extract().path("id");
  }

  static ValidatableResponse read(String id) {
    return as("analyst").get(LAUNCHES + "/" + id).then().statusCode(200);
  }

  static String tag(String id) {
    return read(id).extract().header("ETag");
  }

  static Response step(String id, String verb, String body) {
    var request = head().header("If-Match", tag(id));
    return (body == null ? request : request.body(body)).post(LAUNCHES + "/" + id + "/" + verb);
  }

  /** Registered, found ready and launched. */
  static String launched(String content) {
    var id = register(content);
    step(id, "readiness", null).then().statusCode(200);
    step(id, "start", null).then().statusCode(200);
    return id;
  }

  static IncomingEvent published(int version, Instant at) {
    return event(
        "plan.published",
        """
        {"plan": "%s", "version": %d, "categories": ["price"], "reviewBy": "2098-12-31",
         "by": "owner.qi", "at": "%s"}
        """
            .formatted(PLAN, version, at),
        at);
  }

  static IncomingEvent ended(String type, int version, Instant at) {
    return event(
        type,
        "{\"plan\": \"%s\", \"version\": %d, \"at\": \"%s\"}".formatted(PLAN, version, at),
        at);
  }

  static IncomingEvent event(String type, String json, Instant at) {
    try {
      return new IncomingEvent(
          Ids.next(), type, "/intake", PLAN, at, new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
