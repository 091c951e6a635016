package io.redress.callback;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Contracts;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In which phase a relationship is: by the table, unless staff know better. */
@QuarkusTest
class RelationshipTest extends RepairFlow {

  @Test
  void damageAndItsPassingMoveThePhaseAndThatIsTold() {
    String complaint = registered(customer());
    suite.tells(
        "escalation.raised",
        Lifecycle.example("escalation.raised", complaint, Map.of("level", 2, "at", now())));
    awaitPhase(complaint, "DECLINING");
    assertEquals("DECLINING", planOf(complaint).getString("phase"));
    moveTo(clock.instant().plus(Duration.ofDays(91)));
    awaitPhase(complaint, "STABLE");
    shown(complaint).body("damageLevel", equalTo(0));
    Contracts contracts = Contracts.in(Path.of("contracts"));
    try (Published published = new Published()) {
      var changes = published.await(complaint, "repair.phaseChanged", 2);
      changes.forEach(change -> contracts.check(change.type(), change.json()));
      assertEquals("DECLINING", changes.get(0).data().getString("to"));
      assertEquals("TABLE", changes.get(1).data().getString("by"));
      assertEquals("STABLE", changes.get(1).data().getString("to"));
    }
  }

  @Test
  void whatStaffSayCountsUntilTheyLeaveItToTheTableAgain() {
    String complaint = registered(customer());
    say(complaint, "FORMING", "Asked for a second line")
        .statusCode(200)
        .body("phase", equalTo("FORMING"))
        .body("derivedPhase", equalTo("STABLE"))
        .body("phaseSaid.by", equalTo("head.zhao"))
        .body("phaseSaid.reason", equalTo("Asked for a second line"));
    suite.tells(
        "escalation.raised",
        Lifecycle.example("escalation.raised", complaint, Map.of("level", 2, "at", now())));
    awaitLevel(complaint, 3);
    shown(complaint).body("phase", equalTo("FORMING")).body("derivedPhase", equalTo("DECLINING"));
    assertEquals("FORMING", planOf(complaint).getString("phase"));
    supervisor()
        .delete(relationship(complaint) + "/phase")
        .then()
        .statusCode(200)
        .body("phase", equalTo("DECLINING"))
        .body("phaseSaid", nullValue());
    assertEquals(2, told(complaint, "repair.phaseChanged"));
  }

  @Test
  void whoHasJustComeIsExploringAndFormingLater() {
    String complaint = registered(customer());
    LocalDate today = zone.at(clock.instant()).toLocalDate();
    since(complaint, today.minusDays(80).toString())
        .statusCode(200)
        .body("phase", equalTo("EXPLORING"))
        .body("customerSince", equalTo(today.minusDays(80).toString()));
    moveTo(clock.instant().plus(Duration.ofDays(11)));
    awaitPhase(complaint, "FORMING");
    since(complaint, "2015-03-01").statusCode(200).body("phase", equalTo("STABLE"));
  }

  @Test
  void whatCameOfARepairIsAFactOfTheRelationship() {
    String again = read(repaired()).getString("complaintId");
    String customer = shown(again).extract().path("customer");
    register(customer, Ids.next());
    awaitPhase(again, "DECLINING");
    shown(again).body("repairOutcome", equalTo("NEW_COMPLAINT"));
    String content = read(repaired()).getString("complaintId");
    answer(plan(request(content, 1, "VIP", "north")), "YES").statusCode(201);
    awaitPhase(content, "FORMING");
  }

  @Test
  void complaintsAndAnswersTellOfPainPointsByThemselves() {
    String customer = customer();
    String complaint = Ids.next();
    ObjectNode data = Lifecycle.exampleOfIntake("complaint.registered", complaint);
    data.put("customer", customer);
    data.put("category", "service-quality.agent-attitude");
    data.put("registeredAt", now());
    suite.intakeTells("complaint.registered", data);
    awaitShown(complaint, 1);
    CallbackRequested request = request(complaint, 1, "VIP", "north");
    caller()
        .body("{\"satisfied\": \"NO\", \"reasons\": [\"not-solved\", \"too-slow\"]}")
        .post(CALLBACKS + "/{id}/answers", plan(request))
        .then()
        .statusCode(201);
    awaitPoints(complaint, 2);
    suite.tells(
        "case.closed",
        Lifecycle.example(
            "case.closed",
            complaint,
            Map.of(
                "rounds",
                1,
                "registeredAt",
                clock.instant().minus(Duration.ofHours(49)).toString(),
                "resolvedAt",
                now(),
                "closedAt",
                now())));
    awaitPoints(complaint, 3);
    shown(complaint)
        .body(
            "painPoints.painPoint",
            containsInAnyOrder("ATTITUDE_OR_EVASION", "CLOSED_UNSOLVED", "WORK_OVER_48_HOURS"))
        .body(
            "painPoints.source",
            containsInAnyOrder("complaint.registered", "callback.completed", "case.closed"));
  }

  @Test
  void whatIsSaidTooLateOrAfterAVisitIsAFactToo() throws IOException {
    String complaint = registered(customer());
    ObjectNode inTime = own("survey.answered", complaint);
    inTime.put("late", false).put("satisfied", "NO").putArray("reasons").add("wrong-answer");
    suite.tells("survey.answered", inTime);
    ObjectNode late = own("survey.answered", complaint);
    late.put("late", true).put("satisfied", "NO").putArray("reasons").add("not-solved");
    suite.tells("survey.answered", late);
    awaitPoints(complaint, 1);
    shown(complaint)
        .body("painPoints.painPoint", contains("CLOSED_UNSOLVED"))
        .body("facts.dissatisfied", equalTo(true));
    suite.tells("visit.calledBack", own("visit.calledBack", complaint).put("satisfied", "YES"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> shown(complaint).extract().<Integer>path("facts.satisfiedComplaints") == 1);
    shown(complaint).body("facts.dissatisfied", equalTo(false));
  }

  /** An example of this service's own, about another complaint, now. */
  private ObjectNode own(String type, String complaint) throws IOException {
    String example = Contracts.in(Path.of("contracts")).example(type);
    ObjectNode data = (ObjectNode) new ObjectMapper().readTree(example);
    return data.put("complaintId", complaint).put("at", now());
  }

  @Test
  void ofWhomNoComplaintIsKnownAnyMoreNobodyThinksBadly() {
    String customer = customer();
    update(
        "insert into relationship (customer, phase, derived_phase, damage_level, changed_at,"
            + " judge_at) values (?, 'DECLINING', 'DECLINING', 3, '2026-01-01', '2026-01-01')",
        customer);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                count(
                        "select count(*) from relationship where customer = ? and phase = 'STABLE'"
                            + " and damage_level = 0 and judge_at is null",
                        customer)
                    == 1);
  }

  @Test
  void shortWorkIsNoPainPoint() {
    String complaint = registered(customer());
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
                clock.instant().minus(Duration.ofHours(24)).toString(),
                "at",
                now())));
    capture(complaint, "SLOW_TO_GRASP").statusCode(204);
    suite.tells(
        "escalation.raised",
        Lifecycle.example("escalation.raised", complaint, Map.of("level", 1, "at", now())));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> shown(complaint).extract().<Integer>path("facts.escalationLevel") == 1);
    shown(complaint).body("painPoints.painPoint", contains("SLOW_TO_GRASP"));
  }

  @Test
  void misuseIsExplained() {
    String complaint = registered(customer());
    say(complaint, "FORMING", "").statusCode(400).body("errors.field", contains("reason"));
    say(complaint, "FORMING", "a malicious customer")
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"));
    say(complaint, "ANGRY", "x").statusCode(400);
    say(Ids.next(), "FORMING", "x").statusCode(404);
    supervisor().delete(relationship(Ids.next()) + "/phase").then().statusCode(404);
    caller().delete(relationship(complaint) + "/phase").then().statusCode(403);
    since(complaint, "2999-01-01").statusCode(400).body("errors.field", contains("since"));
    since(complaint, "1909-01-01").statusCode(400);
    since(Ids.next(), "2020-01-01").statusCode(404);
    as("analyst.qi", Roles.ANALYST)
        .contentType(ContentType.JSON)
        .body(Map.of("since", "2020-01-01"))
        .put(relationship(complaint) + "/customer-since")
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse say(String complaint, String phase, String reason) {
    return supervisor()
        .body(Map.of("phase", phase, "reason", reason))
        .put(relationship(complaint) + "/phase")
        .then();
  }

  private static ValidatableResponse since(String complaint, String day) {
    return as("crm", Roles.INTEGRATOR)
        .contentType(ContentType.JSON)
        .body(Map.of("since", day))
        .put(relationship(complaint) + "/customer-since")
        .then();
  }

  private static ValidatableResponse shown(String complaint) {
    return supervisor().get(relationship(complaint)).then().statusCode(200);
  }

  private static void awaitPhase(String complaint, String phase) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> shown(complaint).extract().<String>path("phase"), phase::equals);
  }

  private static void awaitShown(String complaint, int points) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                supervisor()
                    .get(relationship(complaint))
                    .then()
                    .extract()
                    .jsonPath()
                    .getList("painPoints"),
            found -> found != null && found.size() == points);
  }
}
