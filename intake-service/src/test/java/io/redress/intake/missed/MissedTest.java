package io.redress.intake.missed;

import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;

/** What tests of missed contacts share. */
abstract class MissedTest extends IntakeTest {
  static final String MISSED = "/api/v1/missed-contacts";
  static final String ONE = MISSED + "/{id}";

  /** The telephone system. */
  static RequestSpecification telephone() {
    return as("ivr.seven", Roles.INTEGRATOR);
  }

  static String newCall() {
    return "call-" + UUID.randomUUID();
  }

  static String ago(long seconds) {
    return Instant.now().minusSeconds(seconds).toString();
  }

  static String call(String callId, String number, String at, String more) {
    return """
        {"callId": "%s", "number": "%s", "reason": "QUEUE_LEFT", "at": "%s"%s}
        """
        .formatted(callId, number, at, more);
  }

  static ValidatableResponse record(String body) {
    return telephone().body(body).post(MISSED).then();
  }

  /** A call that was missed just now. */
  static JsonPath missed(String number) {
    return missed(number, ago(1), "");
  }

  static JsonPath missed(String number, String at, String more) {
    return record(call(newCall(), number, at, more)).statusCode(201).extract().jsonPath();
  }

  /** An agent of the hotline, who gives back what others took. */
  static RequestSpecification hotlineLead() {
    return as("lead.wu", Roles.AGENT, Roles.SUPERVISOR);
  }

  static JsonPath shown(String id) {
    return hotlineLead().get(ONE, id).then().statusCode(200).extract().jsonPath();
  }

  static ValidatableResponse claim(RequestSpecification who, String id) {
    return who.post(ONE + "/claim", id).then();
  }

  static ValidatableResponse complete(RequestSpecification who, String id, String body) {
    return who.body(body).post(ONE + "/completion", id).then();
  }

  static String outcome(String outcome) {
    return "{\"outcome\": \"" + outcome + "\"}";
  }
}
