package io.redress.analytics.finding;

import static io.restassured.RestAssured.given;

import io.redress.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;

/** What tests of findings share. */
final class FindingFixture {
  static final String FINDINGS = "/api/v1/findings";
  static final String PROPOSAL = "{\"kind\": \"PROPOSAL\"}";

  private FindingFixture() {}

  static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role + ".xu", null, role)).contentType(ContentType.JSON);
  }

  static RequestSpecification in(String branch, String role) {
    return given()
        .auth()
        .oauth2(Tokens.inBranch(role + "." + branch, null, branch, role))
        .contentType(ContentType.JSON);
  }

  static String finding(String weakSpot, String source, String more) {
    return """
        {"title": "The first bill surprises", "weakSpot": "%s", "source": %s,
         "description": "Customers take the part of the first month for an error."%s}
        """
        .formatted(weakSpot, source, more);
  }

  static String propose(RequestSpecification caller, String body) {
    return caller.body(body).post(FINDINGS).then().statusCode(201).extract().path("id");
  }

  static String propose() {
    return propose(as("agent"), finding("PROCESS", PROPOSAL, ""));
  }

  static ValidatableResponse read(String id) {
    return as("analyst").get(FINDINGS + "/" + id).then().statusCode(200);
  }

  static String tag(String id) {
    return read(id).extract().header("ETag");
  }

  /** A measure judged by a figure; more are further members, each with a comma before it. */
  static String measure(
      LocalDate date, String figure, String better, LocalDate from, LocalDate to, String more) {
    return """
        {"owner": "head.qian", "measure": "Explain it with the first bill.", "date": "%s",
         "target": {"figure": "%s", "better": "%s", "from": "%s", "to": "%s"}%s}
        """
        .formatted(date, figure, better, from, to, more);
  }

  static Response plan(String id, String body) {
    return as("head").header("If-Match", tag(id)).body(body).put(FINDINGS + "/" + id + "/measure");
  }

  static Response decide(String id, String outcome) {
    return as("head")
        .header("If-Match", tag(id))
        .body("{\"outcome\": \"%s\", \"reason\": \"It stayed so.\"}".formatted(outcome))
        .post(FINDINGS + "/" + id + "/decision");
  }
}
