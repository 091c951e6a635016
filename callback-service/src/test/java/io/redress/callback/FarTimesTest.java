package io.redress.callback;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times that no table keeps and no calendar counts are refused by their field. */
@QuarkusTest
class FarTimesTest extends VisitFlow {
  private static final String FAR = "+999999999-12-31";
  private static final String FAR_TIME = FAR + "T23:59:59Z";

  @Test
  void whenACustomerWantsToBeCalledAgain() {
    String id = plan(request("VIP"));
    caller()
        .body(Map.of("outcome", "REACHED", "callAgainAt", FAR_TIME))
        .post(CALLBACKS + "/{id}/attempts", id)
        .then()
        .statusCode(400)
        .body("errors.field", contains("callAgainAt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "to=-999999999-01-01",
        "to=%2B999999999-12-31&from=%2B999999999-12-01",
        "from=-999999999-01-01&to=2026-01-01"
      })
  void ofTheSample(String days) {
    as("analyst.qi", Roles.ANALYST)
        .urlEncodingEnabled(false)
        .get("/api/v1/sampling?" + days)
        .then()
        .statusCode(400);
  }

  @Test
  void ofAVisit() {
    String branch = branch();
    LocalDate day = zone.at(clock.instant()).toLocalDate().plusDays(2);
    String id = proposed(branch, caseOf(branch, "VIP"));
    step(
            supervisor(branch),
            id,
            "offers",
            Map.of("times", List.of(Map.of("from", at(day, 9), "to", FAR_TIME))))
        .statusCode(400)
        .body("errors.field", hasItem("times[0].to"));
    plan(branch, LocalDate.MAX, "visitor.sun").statusCode(400);
    supervisor(branch)
        .body(Map.of("amount", 5))
        .put("/api/v1/gift-budgets/" + branch + "/+999999999-12")
        .then()
        .statusCode(400);
    supervisor(branch).get("/api/v1/visit-candidates?day=-999999999-01-01").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {FAR, "3999-01-01", "1999-12-31"})
  void ofWorkThatAVisitLeaves(String until) {
    String branch = branch();
    LocalDate day = zone.at(clock.instant()).toLocalDate().plusDays(1);
    String id = agreed(branch, day);
    plan(branch, day, "visitor.sun").statusCode(200);
    step(visitor("visitor.sun"), id, "start", Map.of("kit", KIT)).statusCode(200);
    Map<String, Object> record = record("FOLLOW_UP");
    record.put(
        "followUp", Map.of("department", "network-quality", "what", "Repeater", "until", until));
    step(visitor("visitor.sun"), id, "record", record)
        .statusCode(400)
        .body("errors.field", contains("followUp.until"));
  }

  @Test
  void ofTheQueue() {
    caller().get(CALLBACKS + "?dueBefore=" + FAR_TIME).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {FAR, "3999-01-01", "1999-12-31"})
  void ofAStepOfARepair(String dueOn) {
    supervisor("north")
        .body(Map.of("dueOn", dueOn))
        .post("/api/v1/repair-plans/{id}/steps/1", Ids.next())
        .then()
        .statusCode(400)
        .body("errors.field", contains("dueOn"));
  }
}
