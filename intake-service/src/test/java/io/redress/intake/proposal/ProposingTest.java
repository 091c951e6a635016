package io.redress.intake.proposal;

import io.redress.intake.IntakeTest;
import io.redress.intake.complaint.FollowCase;
import io.redress.kit.identity.Roles;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;

/** Proposes cases for plans, as those do who worked on them. */
abstract class ProposingTest extends IntakeTest {
  static final String PLANS = "/api/v1/plans";
  static final String PROPOSALS = PLANS + "/proposals";

  @Inject FollowCase follow;

  static RequestSpecification handler() {
    return as("handler.he", Roles.HANDLER);
  }

  static RequestSpecification owner() {
    return as("owner.qi", Roles.PROCESS_OWNER);
  }

  static ValidatableResponse propose(RequestSpecification caller, String body) {
    return caller.body(body).post(PROPOSALS).then();
  }

  static ValidatableResponse category(String path, String body) {
    String categories = "/api/v1/categories";
    String tag = owner().get(categories).then().extract().header("ETag");
    return owner().header("If-Match", tag).body(body).post(categories + path).then();
  }

  String proposed(RequestSpecification caller) {
    return propose(caller, request(closed(newNumber()), "\"title\": {\"en\": \"x\"}"))
        .statusCode(201)
        .extract()
        .path("id");
  }

  static String request(String complaintId, String more) {
    return """
    {"complaintId": "%s", "cause": {"cause": {"en": "Contract unclear"},
      "measure": {"en": "Explain it"}, "wording": {"en": "You may leave"}}, %s}
    """
        .formatted(complaintId, more);
  }

  /** A complaint of a customer called 王小明 whose case has ended. */
  String closed(String number) {
    String id =
        registered(
                agent(),
                """
                {"channel": "HOTLINE", "customer": {"number": "%s", "name": "王小明"},
                 "category": "%s", "title": "信号弱"}
                """
                    .formatted(number, CATEGORY))
            .getString("id");
    follow.closed(id, "RESOLVED", Instant.parse("2026-11-26T00:00:00Z"));
    return id;
  }
}
