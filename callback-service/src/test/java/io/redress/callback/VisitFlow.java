package io.redress.callback;

import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tests of visits share. */
abstract class VisitFlow extends CallbackTest {

  static final String VISITS = "/api/v1/visits";
  static final List<String> KIT =
      List.of(
          "TEST_PHONE_MOBILE",
          "TEST_PHONE_UNICOM",
          "TEST_PHONE_TELECOM",
          "NOTEBOOK",
          "OVERSHOES",
          "LEAFLETS",
          "GIFTS");

  void wrong(String id, Map<String, Object> record, String field) {
    step(visitor("visitor.sun"), id, "record", record)
        .statusCode(400)
        .body("errors.field", contains(field));
  }

  static Map<String, Object> record(String outcome) {
    Map<String, Object> record = new HashMap<>();
    record.put("outcome", outcome);
    record.put("tests", List.of(test("MOBILE"), test("UNICOM"), test("TELECOM")));
    record.put("situation", "REPEATEDLY_AFFECTED");
    record.put("note", "Signal is weak in the cellar only");
    if (outcome.equals("FOLLOW_UP")) {
      record.put("outlook", "SOON");
      record.put(
          "followUp",
          Map.of(
              "department",
              "network-quality",
              "what",
              "Repeater for the cellar",
              "until",
              "2026-12-24"));
    }
    return record;
  }

  static Map<String, Object> test(String network) {
    return Map.of("network", network, "signalDbm", -104, "downloadMbps", 3.2, "callHeld", true);
  }

  String agreed(String branch, LocalDate day) {
    String id = proposed(branch, caseOf(branch, "VIP"));
    Map<String, Object> time = time(day, 9, 18);
    step(supervisor(branch), id, "offers", Map.of("times", List.of(time))).statusCode(200);
    step(supervisor(branch), id, "answer", Map.of("answer", "ACCEPTED", "time", time))
        .statusCode(200);
    return id;
  }

  String caseOf(String branch, String tier) {
    String complaint = Ids.next();
    update(
        "insert into visit_case (complaint_id, ticket_number, branch, category, category_group,"
            + " tier, repeated, escalation_level, active_on, closed) values (?, '261122-000042-7', ?,"
            + " 'price.price', 'price', ?, false, 0, '2026-11-22', false)",
        complaint,
        branch,
        tier);
    return complaint;
  }

  static String proposed(String branch, String complaint) {
    return propose(branch, complaint).statusCode(201).extract().path("id");
  }

  static ValidatableResponse propose(String branch, String complaint) {
    return supervisor(branch)
        .body(Map.of("complaintId", complaint, "area", "riverside"))
        .post(VISITS)
        .then();
  }

  static ValidatableResponse step(
      RequestSpecification who, String id, String step, Map<String, ?> body) {
    return who.body(body).post(VISITS + "/{id}/{step}", id, step).then();
  }

  static ValidatableResponse plan(String branch, LocalDate day, String... visitors) {
    return supervisor(branch)
        .body(Map.of("day", day.toString(), "branch", branch, "visitors", visitors))
        .post("/api/v1/visit-plans")
        .then();
  }

  Map<String, Object> time(LocalDate day, int from, int to) {
    return Map.of("from", at(day, from), "to", at(day, to));
  }

  String at(LocalDate day, int hour) {
    OffsetDateTime time = day.atTime(hour, 0).atZone(zone.id()).toOffsetDateTime();
    return time.toString();
  }

  String budget(String branch) {
    return "/api/v1/gift-budgets/"
        + branch
        + "/"
        + zone.at(clock.instant()).toLocalDate().toString().substring(0, 7);
  }

  static String branch() {
    return "b-" + Ids.next().substring(20);
  }

  void registered(Lifecycle suite, String complaint, String branch, String tier, String category) {
    ObjectNode data = Lifecycle.exampleOfIntake("complaint.registered", complaint);
    data.put("branch", branch);
    data.put("tier", tier);
    data.put("category", category);
    data.put("registeredAt", clock.instant().toString());
    suite.intakeTells("complaint.registered", data);
  }

  ObjectNode escalation(String complaint, int level) {
    return Lifecycle.example(
        "escalation.raised", complaint, Map.of("level", level, "at", clock.instant().toString()));
  }

  static RequestSpecification supervisor(String branch) {
    return RestAssured.given()
        .auth()
        .oauth2(Tokens.inBranch("head.zhao", "customer-care", branch, Roles.SUPERVISOR))
        .contentType(ContentType.JSON);
  }

  static RequestSpecification visitor(String user) {
    return as(user, Roles.VISITOR).contentType(ContentType.JSON);
  }

  static RequestSpecification asCaller(String user) {
    return as(user, Roles.CALLER).contentType(ContentType.JSON);
  }
}
