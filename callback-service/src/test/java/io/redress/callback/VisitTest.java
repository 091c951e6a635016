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
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the day's cases to the call after the visit. */
@QuarkusTest
class VisitTest extends VisitFlow {

  @Test
  void candidatesArePickedFromTheDaysCasesWithTheirReasons() {
    String branch = branch();
    String vip = Ids.next();
    String ordinary = Ids.next();
    List<String> crowd = List.of(Ids.next(), Ids.next(), Ids.next());
    String gone = Ids.next();
    try (Lifecycle suite = new Lifecycle()) {
      registered(suite, vip, branch, "VIP", "price.price");
      registered(suite, ordinary, branch, "ORDINARY", "marketing.marketing");
      for (String one : crowd) {
        registered(suite, one, branch, "ORDINARY", "basic-communication.weak-signal");
      }
      registered(suite, gone, branch, "VIP", "new-business.new-business");
      // Before the registration is known here: the topics have no order between them.
      suite.tells("escalation.raised", escalation(crowd.get(0), 2));
      ObjectNode repeated = Lifecycle.exampleOfIntake("complaint.repeated", vip);
      repeated.put("at", clock.instant().toString());
      suite.intakeTells("complaint.repeated", repeated);
      suite.tells("case.closed", Lifecycle.example("case.closed", gone, Map.of("rounds", 1)));
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                count("select count(*) from visit_case where branch = ?", branch) == 6
                    && count(
                            "select count(*) from visit_case where branch = ? and (closed or"
                                + " repeated or escalation_level = 2)",
                            branch)
                        == 3);
    supervisor(branch)
        .get("/api/v1/visit-candidates")
        .then()
        .statusCode(200)
        .body("cases", equalTo(5))
        .body("items.complaintId", hasSize(4))
        .body("items.complaintId", not(hasItem(ordinary)))
        .body("items[0].complaintId", equalTo(crowd.get(0)))
        .body("items[0].reasons", containsInAnyOrder("CONCENTRATED", "ESCALATING"))
        .body("items[1].complaintId", equalTo(vip))
        .body("items[1].reasons", containsInAnyOrder("REPEAT", "VIP"))
        .body("items[2].reasons", contains("CONCENTRATED"));
    supervisor("other")
        .get("/api/v1/visit-candidates")
        .then()
        .body("items.complaintId", not(hasItem(vip)));
  }

  @Test
  void aCaseThatBeginsAgainIsWorthAVisitAgain() {
    String branch = branch();
    String complaint = caseOf(branch, "VIP");
    try (Lifecycle suite = new Lifecycle()) {
      suite.tells("case.closed", Lifecycle.example("case.closed", complaint, Map.of("rounds", 1)));
      awaitClosed(complaint, true);
      suite.tells(
          "case.started",
          Lifecycle.example(
              "case.started",
              complaint,
              Map.of("round", 2, "startedAt", clock.instant().toString())));
      awaitClosed(complaint, false);
    }
    supervisor(branch)
        .get("/api/v1/visit-candidates")
        .then()
        .body("items.complaintId", contains(complaint));
  }

  private void awaitClosed(String complaint, boolean closed) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                count(
                        "select count(*) from visit_case where complaint_id = ? and closed = ?",
                        complaint,
                        closed)
                    == 1);
  }

  @Test
  void aVisitIsAgreedPlannedMadeAndCalledAfter() {
    String branch = branch();
    String complaint = caseOf(branch, "VIP");
    String id = proposed(branch, complaint);
    LocalDate day = zone.at(clock.instant()).toLocalDate().plusDays(1);
    step(
            supervisor(branch),
            id,
            "offers",
            Map.of("times", List.of(time(day, 9, 12), time(day, 14, 18))))
        .statusCode(200)
        .body("state", equalTo("OFFERED"));
    step(supervisor(branch), id, "answer", Map.of("answer", "ACCEPTED", "time", time(day, 10, 12)))
        .statusCode(409)
        .body("type", equalTo("/problems/time-not-offered"));
    step(
            supervisor(branch),
            id,
            "answer",
            Map.of("answer", "OTHER_TIME", "time", time(day, 10, 12)))
        .statusCode(200);
    step(supervisor(branch), id, "answer", Map.of("answer", "ACCEPTED", "time", time(day, 10, 12)))
        .statusCode(200)
        .body("state", equalTo("AGREED"));
    plan(branch, day, "visitor.sun")
        .statusCode(200)
        .body("routes[0].visitor", equalTo("visitor.sun"))
        .body("routes[0].stops.visitId", contains(id))
        .body("left", hasSize(0));
    supervisor(branch).body(Map.of("amount", 5000)).put(budget(branch)).then().statusCode(200);
    step(visitor("visitor.sun"), id, "start", Map.of("kit", List.of("NOTEBOOK")))
        .statusCode(409)
        .body("type", equalTo("/problems/kit-incomplete"))
        .body("missing", hasItems("OVERSHOES", "GIFTS"));
    step(visitor("visitor.other"), id, "start", Map.of("kit", KIT)).statusCode(404);
    step(visitor("visitor.sun"), id, "start", Map.of("kit", KIT)).statusCode(200);
    Map<String, Object> record = record("FOLLOW_UP");
    record.put("giftAmount", 1500);
    step(visitor("visitor.sun"), id, "record", record)
        .statusCode(200)
        .body("state", equalTo("COMPLETED"))
        .body("tests.network", contains("MOBILE", "TELECOM", "UNICOM"))
        .body("situation", equalTo("REPEATEDLY_AFFECTED"));
    supervisor(branch).get(budget(branch)).then().body("spent", equalTo(1500));
    as("handler.of.another.department", Roles.HANDLER)
        .get("/api/v1/visit-follow-ups?complaintId={id}", complaint)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    given()
        .auth()
        .oauth2(Tokens.of("handler.wu", "network-quality", Roles.HANDLER))
        .get("/api/v1/visit-follow-ups?complaintId={id}", complaint)
        .then()
        .statusCode(200)
        .body("items.visitId", contains(id))
        .body("items[0].what", equalTo("Repeater for the cellar"))
        .body("items[0].until", equalTo("2026-12-24"))
        .body("items[0].tests", hasSize(3));
    supervisor("other")
        .get("/api/v1/visit-follow-ups?complaintId={id}", complaint)
        .then()
        .body("items", hasSize(0));
    moveTo(clock.instant().plus(Duration.ofDays(3)));
    String now = zone.at(clock.instant()).toString();
    asCaller("caller.lin")
        .queryParam("callDueBefore", now)
        .queryParam("branch", branch)
        .get(VISITS)
        .then()
        .body("items.id", contains(id));
    asCaller("caller.lin").get(VISITS + "?callDueBefore=soon").then().statusCode(400);
    step(asCaller("visitor.sun"), id, "call", Map.of("satisfied", "YES")).statusCode(403);
    step(asCaller("caller.lin"), id, "call", Map.of("satisfied", "YES"))
        .statusCode(200)
        .body("satisfied", equalTo("YES"));
    step(asCaller("caller.lin"), id, "call", Map.of("satisfied", "NO")).statusCode(409);
    asCaller("caller.lin")
        .queryParam("callDueBefore", now)
        .queryParam("branch", branch)
        .get(VISITS)
        .then()
        .body("items", hasSize(0));
    try (Published published = new Published()) {
      for (String type :
          List.of(
              "visit.agreed", "visit.completed", "visit.followUpRequested", "visit.calledBack")) {
        String json = published.await(complaint, type, 1).get(0).json();
        assertFalse(json.contains("cellar") || json.contains("REPEATEDLY"), json);
      }
      assertEquals(
          "network-quality",
          published.about(complaint, "visit.followUpRequested").get(0).data().get("department"));
    }
  }

  @Test
  void theDayIsPlannedWithinCapacityAndWhoIsLeftIsExplained() {
    String branch = branch();
    LocalDate day = zone.at(clock.instant()).toLocalDate().plusDays(2);
    List<String> ids = new ArrayList<>();
    for (int n = 0; n < 6; n++) {
      ids.add(agreed(branch, day));
    }
    plan(branch, day, "visitor.sun")
        .statusCode(200)
        .body("routes[0].stops", hasSize(5))
        .body("left", hasSize(1))
        .body("left[0].reason", equalTo("NO_CAPACITY"));
    plan(branch, day, "visitor.sun", "visitor.tang").statusCode(200).body("left", hasSize(0));
    given()
        .auth()
        .oauth2(Tokens.inBranch("visitor.tang", "customer-care", branch, Roles.VISITOR))
        .get(VISITS + "?state=PLANNED")
        .then()
        .statusCode(200)
        .body("items.visitor", hasItem("visitor.tang"))
        .body("items.findAll {it.visitor != 'visitor.tang'}", hasSize(0));
    plan(branch, day).statusCode(200).body("left.reason", hasItem("NO_VISITOR"));
    plan(branch, day.minusDays(4), "visitor.sun")
        .statusCode(409)
        .body("type", equalTo("/problems/day-is-over"));
    plan(branch, day, "visitor.sun", "visitor.sun").statusCode(400);
  }
}
