package io.redress.callback;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Contracts;
import io.redress.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From what lets a customer down to what came of repairing it. */
@QuarkusTest
class RepairTest extends RepairFlow {

  @Test
  void painPointsAndWhatHappenedMakeTheDamageAndItsPlan() {
    String customer = customer();
    String complaint = registered(customer);
    supervisor()
        .get(relationship(complaint))
        .then()
        .body("damageLevel", equalTo(0))
        .body("phase", equalTo("STABLE"));
    capture(complaint, "WRONG_ANSWER").statusCode(204);
    capture(complaint, "WRONG_ANSWER").statusCode(204);
    supervisor()
        .get(relationship(complaint))
        .then()
        .body("damageLevel", equalTo(1))
        .body("facts.painPoints", equalTo(1))
        .body("painPoints.painPoint", contains("WRONG_ANSWER"));
    supervisor().get(PLANS).then().body("items.complaintId", not(hasItem(complaint)));
    capture(complaint, "SLOW_TO_GRASP").statusCode(204);
    JsonPath plan = planOf(complaint);
    assertEquals(2, plan.getInt("damageLevel"));
    assertEquals(
        List.of("APOLOGY", "EXPLANATION", "MEASURE", "FOLLOW_UP"), plan.getList("steps.kind"));
    try (Published published = new Published()) {
      var raised = published.await(complaint, "repair.levelRaised", 2);
      assertEquals(2, raised.get(1).data().getInt("to"));
      published.await(complaint, "repair.planned", 1);
    }
  }

  @Test
  void whatOtherServicesTellCountsOnceInWhateverOrder() {
    String customer = customer();
    String complaint = Ids.next();
    suite.tells(
        "escalation.raised",
        Lifecycle.example("escalation.raised", complaint, Map.of("level", 2, "at", now())));
    register(customer, complaint);
    awaitLevel(complaint, 3);
    ObjectNode missed = Lifecycle.exampleOfIntake("contact.missed", complaint);
    missed.put("contactId", Ids.next());
    missed.put("customer", customer);
    missed.put("reason", "CUT_OFF");
    missed.put("at", now());
    suite.intakeTells("contact.missed", missed);
    ObjectNode repeated = Lifecycle.exampleOfIntake("complaint.repeated", complaint);
    repeated.put("customer", customer);
    repeated.put("at", now());
    repeated.put("reopened", true);
    suite.intakeTells("complaint.repeated", repeated);
    suite.tells(
        "deadline.breached",
        Lifecycle.example(
            "deadline.breached",
            complaint,
            Map.of(
                "deadline",
                "resolve",
                "percent",
                100,
                "startedAt",
                clock.instant().minus(Duration.ofHours(48)).toString(),
                "at",
                now())));
    awaitPoints(complaint, 3);
    supervisor()
        .get(relationship(complaint))
        .then()
        .body("facts.repeats", equalTo(1))
        .body("facts.escalationLevel", equalTo(2))
        .body("phase", equalTo("DECLINING"))
        .body(
            "painPoints.painPoint",
            containsInAnyOrder("CUT_OFF_NO_NOTICE", "CLOSED_UNSOLVED", "WORK_OVER_48_HOURS"));
  }

  @Test
  void whatTheCustomerAnsweredIsAFactOfTheRelationship() {
    String customer = customer();
    String complaint = registered(customer);
    CallbackRequested request = request(complaint, 1, "VIP", "north");
    String id = plan(request);
    caller()
        .body("{\"satisfied\": \"NO\", \"ratings\": {\"expected\": 5, \"perceived\": 2}}")
        .post(CALLBACKS + "/{id}/answers", id)
        .then()
        .statusCode(201);
    awaitLevel(complaint, 3);
    supervisor()
        .get(relationship(complaint))
        .then()
        .body("facts.gap", equalTo(3))
        .body("facts.dissatisfied", equalTo(true));
  }

  @Test
  void aPlanIsTrackedToDoneAndWhatCameOfItIsMeasured() {
    String silent = repaired();
    String again = repaired();
    String content = repaired();
    JsonPath done = read(silent);
    assertEquals("DONE", done.getString("state"));
    try (Published published = new Published()) {
      var told =
          published.await(done.getString("complaintId"), "repair.completed", 1).get(0).data();
      assertEquals(List.of("MEASURE"), told.getList("skipped"));
    }
    register(read(again).getString("customer"), Ids.next());
    awaitOutcome(again, "NEW_COMPLAINT");
    String complaint = read(content).getString("complaintId");
    answer(plan(request(complaint, 1, "VIP", "north")), "YES").statusCode(201);
    awaitOutcome(content, "SATISFIED");
    moveTo(clock.instant().plus(Duration.ofDays(91)));
    awaitOutcome(silent, "SILENT");
    assertEquals(1, told(done.getString("complaintId"), "repair.measured"));
  }

  @Test
  void risingDamageAddsStepsToThePlanUnderWay() {
    String complaint = registered(customer());
    capture(complaint, "WRONG_ANSWER", "SLOW_TO_GRASP").statusCode(204);
    String id = planOf(complaint).getString("id");
    step(id, 1, Map.of("owner", "agent.lin", "dueOn", "2030-01-01"))
        .statusCode(200)
        .body("steps[0].owner", equalTo("agent.lin"))
        .body("steps[0].dueOn", equalTo("2030-01-01"));
    suite.tells(
        "escalation.raised",
        Lifecycle.example("escalation.raised", complaint, Map.of("level", 3, "at", now())));
    awaitLevel(complaint, 4);
    supervisor()
        .get(PLANS + "/{id}", id)
        .then()
        .body("damageLevel", equalTo(4))
        .body("phase", equalTo("DECLINING"))
        .body("steps", hasSize(5))
        .body("steps[0].owner", equalTo("agent.lin"))
        .body("steps.kind", hasItem("COMPENSATION"));
    assertEquals(2, told(complaint, "repair.planned"));
  }

  @Test
  void whatWasDoneWhereItIsTrackedIsDoneHereAndWhatWasClosedHereStays() {
    String complaint = registered(customer());
    capture(complaint, "WRONG_ANSWER", "SLOW_TO_GRASP").statusCode(204);
    String id = planOf(complaint).getString("id");
    step(id, 2, Map.of("state", "SKIPPED", "reason", "Solved meanwhile")).statusCode(200);
    for (int number : new int[] {1, 1, 2, 3}) {
      suite.tells("repairWork.done", workDone(complaint, id, stepId(id, number)));
    }
    suite.tells("repairWork.done", workDone(complaint, id, Ids.next()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                count("select count(*) from inbox_set_aside where record_key = ?", complaint) == 1);
    JsonPath plan = read(id);
    assertEquals(List.of("DONE", "SKIPPED", "DONE", "OPEN"), plan.getList("steps.state"));
    assertEquals("agent.lin", plan.getString("steps[0].by"));
    assertEquals(3, told(complaint, "repair.stepChanged"));
    try (Published published = new Published()) {
      var planned = published.await(complaint, "repair.planned", 1).get(0).data();
      assertEquals(plan.getString("steps[0].dueOn"), planned.getString("work[0].dueOn"));
      assertEquals(List.of(1, 2, 3, 4), planned.getList("work.number"));
      published.await(complaint, "repair.stepChanged", 3);
      Contracts contracts = Contracts.in(Path.of("contracts"));
      published.all().stream()
          .filter(event -> event.key().equals(complaint))
          .forEach(event -> contracts.check(event.type(), event.json()));
    }
    suite.tells("repairWork.done", workDone(complaint, id, stepId(id, 4)));
    await().atMost(Duration.ofSeconds(60)).until(() -> read(id).getString("state").equals("DONE"));
  }

  private String stepId(String plan, int number) {
    return text("select id from repair_step where plan_id = ? and number = ?", plan, number);
  }

  private static ObjectNode workDone(String complaint, String plan, String step) {
    return Lifecycle.example(
        "repairWork.done", complaint, Map.of("planId", plan, "stepId", step, "by", "agent.lin"));
  }

  @Test
  void aRepairIsMadeByHandMovedGivenUpAndNothingElse() {
    String complaint = registered(customer());
    Map<String, String> body = Map.of("complaintId", complaint);
    supervisor()
        .body(Map.of("phase", "EXPLORING", "reason", "Came from another operator"))
        .put(relationship(complaint) + "/phase")
        .then()
        .statusCode(200)
        .body("phase", equalTo("EXPLORING"));
    String id = supervisor().body(body).post(PLANS).then().statusCode(201).extract().path("id");
    supervisor()
        .body(body)
        .post(PLANS)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/repair-not-possible"))
        .body("planId", equalTo(id));
    step(id, 9, Map.of("state", "DONE")).statusCode(404);
    step(id, 1, Map.of("state", "SKIPPED"))
        .statusCode(400)
        .body("errors.field", contains("reason"));
    step(id, 1, Map.of("state", "DONE", "reason", "x")).statusCode(400);
    step(id, 1, Map.of("state", "SKIPPED", "reason", "a malicious customer"))
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"));
    supervisor()
        .body(Map.of("reason", "Moved away"))
        .post(PLANS + "/{id}/abandonment", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("ABANDONED"));
    supervisor()
        .body(Map.of("reason", "Moved away"))
        .post(PLANS + "/{id}/abandonment", id)
        .then()
        .statusCode(409);
    step(id, 1, Map.of("state", "DONE")).statusCode(409);
  }

  @Test
  void anErasedCustomerLeavesThePlanWithoutAName() {
    String customer = customer();
    String complaint = registered(customer);
    capture(complaint, "WRONG_ANSWER", "SLOW_TO_GRASP").statusCode(204);
    String id = planOf(complaint).getString("id");
    ObjectNode erased = Lifecycle.exampleOfIntake("customer.erased", complaint);
    erased.put("customer", customer);
    erased.put("at", now());
    suite.intakeTells("customer.erased", erased);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> count("select count(*) from relationship where customer = ?", customer) == 0);
    assertEquals("erased", read(id).getString("customer"));
    assertEquals(0, count("select count(*) from pain_point where customer = ?", customer));
    supervisor().get(relationship(complaint)).then().statusCode(404);
  }

  @Test
  void misuseIsExplained() {
    String complaint = registered(customer());
    given().get(PLANS).then().statusCode(401);
    as("analyst.qi", Roles.ANALYST).get(PLANS).then().statusCode(403);
    supervisor().get(PLANS + "?state=LATER").then().statusCode(400);
    supervisor().get(PLANS + "/x").then().statusCode(404);
    capture(Ids.next(), "WRONG_ANSWER").statusCode(404);
    capture(complaint, "BAD_MOOD").statusCode(400);
    caller().body(Map.of("complaintId", complaint)).post(PLANS).then().statusCode(403);
    RestAssured.given()
        .auth()
        .oauth2(Tokens.inBranch("head.zhao", "customer-care", "south", Roles.SUPERVISOR))
        .get(relationship(complaint))
        .then()
        .statusCode(404);
    given()
        .get("/problems")
        .then()
        .body("code", hasItems("repair-not-possible", "visit-not-possible", "kit-incomplete"));
  }
}
