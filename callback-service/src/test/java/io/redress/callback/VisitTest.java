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
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the day's cases to the call after the visit. */
@QuarkusTest
class VisitTest extends CallbackTest {

  private static final String VISITS = "/api/v1/visits";
  private static final List<String> KIT =
      List.of(
          "TEST_PHONE_MOBILE",
          "TEST_PHONE_UNICOM",
          "TEST_PHONE_TELECOM",
          "NOTEBOOK",
          "OVERSHOES",
          "LEAFLETS",
          "GIFTS");

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
        .atMost(Duration.ofSeconds(12))
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
    step(asCaller("visitor.sun"), id, "call", Map.of("satisfied", "YES")).statusCode(403);
    step(asCaller("caller.lin"), id, "call", Map.of("satisfied", "YES"))
        .statusCode(200)
        .body("satisfied", equalTo("YES"));
    step(asCaller("caller.lin"), id, "call", Map.of("satisfied", "NO")).statusCode(409);
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

  @Test
  void giftsComeFromTheBudgetOfTheMonthAndNeverBeyond() {
    String branch = branch();
    LocalDate day = zone.at(clock.instant()).toLocalDate().plusDays(1);
    String id = agreed(branch, day);
    plan(branch, day, "visitor.sun").statusCode(200);
    step(visitor("visitor.sun"), id, "start", Map.of("kit", KIT)).statusCode(200);
    Map<String, Object> record = record("SETTLED");
    record.put("giftAmount", 1500);
    step(visitor("visitor.sun"), id, "record", record)
        .statusCode(409)
        .body("type", equalTo("/problems/gift-budget-exceeded"));
    supervisor(branch).body(Map.of("amount", 1499)).put(budget(branch)).then().statusCode(200);
    step(visitor("visitor.sun"), id, "record", record).statusCode(409);
    supervisor(branch).body(Map.of("amount", 9000)).put(budget(branch)).then().statusCode(200);
    record.put("giftAmount", 2001);
    step(visitor("visitor.sun"), id, "record", record).statusCode(409);
    record.put("giftAmount", 1500);
    step(visitor("visitor.sun"), id, "record", record).statusCode(200);
    supervisor(branch).get(budget(branch)).then().body("spent", equalTo(1500));
    supervisor("elsewhere").get(budget(branch)).then().statusCode(404);
  }

  @Test
  void aRecordIsWholeOrRefused() {
    String branch = branch();
    LocalDate day = zone.at(clock.instant()).toLocalDate().plusDays(1);
    String id = agreed(branch, day);
    plan(branch, day, "visitor.sun").statusCode(200);
    step(visitor("visitor.sun"), id, "record", record("SETTLED"))
        .statusCode(409)
        .body("type", equalTo("/problems/visit-not-possible"));
    step(visitor("visitor.sun"), id, "start", Map.of("kit", KIT)).statusCode(200);
    Map<String, Object> twice = record("SETTLED");
    twice.put("tests", List.of(test("MOBILE"), test("MOBILE"), test("UNICOM")));
    wrong(id, twice, "tests");
    Map<String, Object> noSituation = record("SETTLED");
    noSituation.remove("situation");
    wrong(id, noSituation, "situation");
    Map<String, Object> noWork = record("FOLLOW_UP");
    noWork.remove("followUp");
    wrong(id, noWork, "followUp");
    Map<String, Object> label = record("SETTLED");
    label.put("note", "a malicious customer");
    step(visitor("visitor.sun"), id, "record", label)
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"));
    step(visitor("visitor.sun"), id, "record", Map.of("outcome", "ABSENT"))
        .statusCode(200)
        .body("state", equalTo("MISSED"));
    step(supervisor(branch), id, "offers", Map.of("times", List.of(time(day.plusDays(1), 9, 12))))
        .statusCode(200)
        .body("state", equalTo("OFFERED"));
    step(supervisor(branch), id, "answer", Map.of("answer", "DECLINED"))
        .statusCode(200)
        .body("state", equalTo("DECLINED"));
    step(supervisor(branch), id, "cancellation", Map.of("reason", "x")).statusCode(409);
  }

  @Test
  void oneVisitIsUnderWayForAComplaintAndOnlyTimesToComeAreOffered() {
    String branch = branch();
    String complaint = caseOf(branch, "VIP");
    String id = proposed(branch, complaint);
    propose(branch, complaint)
        .statusCode(409)
        .body("type", equalTo("/problems/visit-under-way"))
        .body("visitId", equalTo(id));
    LocalDate yesterday = zone.at(clock.instant()).toLocalDate().minusDays(1);
    for (Map<String, Object> time :
        List.of(
            time(yesterday, 9, 12),
            time(yesterday.plusDays(3), 9, 10),
            time(yesterday.plusDays(90), 9, 12))) {
      step(supervisor(branch), id, "offers", Map.of("times", List.of(time)))
          .statusCode(400)
          .body("errors.field", contains("times[0]"));
    }
    step(supervisor(branch), id, "cancellation", Map.of("reason", "Solved meanwhile"))
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));
    propose(branch, complaint).statusCode(201);
  }

  @Test
  void misuseIsExplained() {
    String branch = branch();
    String id = proposed(branch, caseOf(branch, "VIP"));
    given().get(VISITS).then().statusCode(401);
    as("handler.wu", Roles.HANDLER).get(VISITS).then().statusCode(403);
    supervisor("elsewhere").get(VISITS + "/" + id).then().statusCode(404);
    visitor("visitor.sun").get(VISITS + "/" + id).then().statusCode(404);
    supervisor(branch).get(VISITS + "?state=LATER").then().statusCode(400);
    supervisor(branch).get(VISITS + "?day=soon").then().statusCode(400);
    supervisor(branch).get("/api/v1/visit-plans?branch=" + branch).then().statusCode(400);
    supervisor(branch)
        .get(budget(branch).replaceAll("\\d{4}-\\d\\d", "May"))
        .then()
        .statusCode(400);
    propose(branch, Ids.next()).statusCode(404);
    supervisor(branch)
        .header("If-Match", "\"7\"")
        .body(Map.of("reason", "x"))
        .post(VISITS + "/{id}/cancellation", id)
        .then()
        .statusCode(412);
    supervisor(branch)
        .get(VISITS + "/advice")
        .then()
        .statusCode(200)
        .body("situations", hasSize(6))
        .body("outlooks", hasSize(3))
        .body("kit", hasSize(7));
  }

  private void wrong(String id, Map<String, Object> record, String field) {
    step(visitor("visitor.sun"), id, "record", record)
        .statusCode(400)
        .body("errors.field", contains(field));
  }

  private static Map<String, Object> record(String outcome) {
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

  private static Map<String, Object> test(String network) {
    return Map.of("network", network, "signalDbm", -104, "downloadMbps", 3.2, "callHeld", true);
  }

  private String agreed(String branch, LocalDate day) {
    String id = proposed(branch, caseOf(branch, "VIP"));
    Map<String, Object> time = time(day, 9, 18);
    step(supervisor(branch), id, "offers", Map.of("times", List.of(time))).statusCode(200);
    step(supervisor(branch), id, "answer", Map.of("answer", "ACCEPTED", "time", time))
        .statusCode(200);
    return id;
  }

  private String caseOf(String branch, String tier) {
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

  private static String proposed(String branch, String complaint) {
    return propose(branch, complaint).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse propose(String branch, String complaint) {
    return supervisor(branch)
        .body(Map.of("complaintId", complaint, "area", "riverside"))
        .post(VISITS)
        .then();
  }

  private static ValidatableResponse step(
      RequestSpecification who, String id, String step, Map<String, ?> body) {
    return who.body(body).post(VISITS + "/{id}/{step}", id, step).then();
  }

  private static ValidatableResponse plan(String branch, LocalDate day, String... visitors) {
    return supervisor(branch)
        .body(Map.of("day", day.toString(), "branch", branch, "visitors", visitors))
        .post("/api/v1/visit-plans")
        .then();
  }

  private Map<String, Object> time(LocalDate day, int from, int to) {
    return Map.of("from", at(day, from), "to", at(day, to));
  }

  private String at(LocalDate day, int hour) {
    OffsetDateTime time = day.atTime(hour, 0).atZone(zone.id()).toOffsetDateTime();
    return time.toString();
  }

  private String budget(String branch) {
    return "/api/v1/gift-budgets/"
        + branch
        + "/"
        + zone.at(clock.instant()).toLocalDate().toString().substring(0, 7);
  }

  private static String branch() {
    return "b-" + Ids.next().substring(20);
  }

  private void registered(
      Lifecycle suite, String complaint, String branch, String tier, String category) {
    ObjectNode data = Lifecycle.exampleOfIntake("complaint.registered", complaint);
    data.put("branch", branch);
    data.put("tier", tier);
    data.put("category", category);
    data.put("registeredAt", clock.instant().toString());
    suite.intakeTells("complaint.registered", data);
  }

  private ObjectNode escalation(String complaint, int level) {
    return Lifecycle.example(
        "escalation.raised", complaint, Map.of("level", level, "at", clock.instant().toString()));
  }

  private static RequestSpecification supervisor(String branch) {
    return RestAssured.given()
        .auth()
        .oauth2(Tokens.inBranch("head.zhao", "customer-care", branch, Roles.SUPERVISOR))
        .contentType(ContentType.JSON);
  }

  private static RequestSpecification visitor(String user) {
    return as(user, Roles.VISITOR).contentType(ContentType.JSON);
  }

  private static RequestSpecification asCaller(String user) {
    return as(user, Roles.CALLER).contentType(ContentType.JSON);
  }
}
