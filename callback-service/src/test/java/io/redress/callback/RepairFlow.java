package io.redress.callback;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What tests of repairs share. */
abstract class RepairFlow extends CallbackTest {

  static final String PLANS = "/api/v1/repair-plans";

  final Lifecycle suite = new Lifecycle();

  /** A repair whose steps are all closed; returns the plan's id. */
  String repaired() {
    String complaint = registered(customer());
    capture(complaint, "WRONG_ANSWER", "SLOW_TO_GRASP").statusCode(204);
    String id = planOf(complaint).getString("id");
    step(id, 1, Map.of("state", "DONE")).statusCode(200);
    step(id, 2, Map.of("state", "DONE")).statusCode(200);
    step(id, 3, Map.of("state", "SKIPPED", "reason", "Solved meanwhile")).statusCode(200);
    step(id, 4, Map.of("state", "DONE")).statusCode(200).body("state", equalTo("DONE"));
    return id;
  }

  JsonPath planOf(String complaint) {
    String id = text("select id from repair_plan where complaint_id = ?", complaint);
    return read(id);
  }

  static JsonPath read(String id) {
    return supervisor().get(PLANS + "/{id}", id).then().statusCode(200).extract().jsonPath();
  }

  static ValidatableResponse step(String id, int number, Map<String, ?> body) {
    return supervisor().body(body).post(PLANS + "/{id}/steps/{number}", id, number).then();
  }

  static ValidatableResponse capture(String complaint, String... points) {
    return as("agent.lin", Roles.AGENT)
        .contentType(ContentType.JSON)
        .body(Map.of("complaintId", complaint, "painPoints", Set.of(points)))
        .post("/api/v1/pain-points")
        .then();
  }

  String registered(String customer) {
    String complaint = Ids.next();
    register(customer, complaint);
    return complaint;
  }

  void register(String customer, String complaint) {
    ObjectNode data = Lifecycle.exampleOfIntake("complaint.registered", complaint);
    data.put("customer", customer);
    data.put("branch", "north");
    data.put("registeredAt", now());
    suite.intakeTells("complaint.registered", data);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                count(
                        "select count(*) from damage_fact where complaint_id = ? and customer = ?",
                        complaint,
                        customer)
                    == 1);
  }

  void awaitLevel(String complaint, int level) {
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                supervisor().get(relationship(complaint)).jsonPath().getInt("damageLevel")
                    == level);
  }

  void awaitPoints(String complaint, int points) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                supervisor().get(relationship(complaint)).jsonPath().getInt("facts.painPoints")
                    == points);
  }

  void awaitOutcome(String id, String outcome) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(id).getString("outcome"), outcome::equals);
  }

  String now() {
    return clock.instant().toString();
  }

  static String relationship(String complaint) {
    return "/api/v1/relationships/" + complaint;
  }

  static String customer() {
    return "p" + Ids.next().replace("-", "").substring(10);
  }

  static RequestSpecification supervisor() {
    return VisitFlow.supervisor("north");
  }
}
