package io.redress.callback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a visit keeps to, and how misuse is answered. */
@QuarkusTest
class VisitRulesTest extends VisitFlow {

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
    given().get("/api/v1/visit-follow-ups?complaintId=x").then().statusCode(401);
    as("analyst.qi", Roles.ANALYST)
        .get("/api/v1/visit-follow-ups?complaintId=x")
        .then()
        .statusCode(403);
    supervisor(branch)
        .get("/api/v1/visit-follow-ups")
        .then()
        .statusCode(400)
        .body("errors.field", contains("complaintId"));
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
}
