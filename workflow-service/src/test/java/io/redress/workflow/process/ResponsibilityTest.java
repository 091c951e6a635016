package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.redress.kit.time.SuiteClock;
import io.redress.workflow.casefile.Lane;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger of a case, and to whom its time is attributed. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class ResponsibilityTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";

  @Inject CaseDriver cases;
  @Inject SuiteClock clock;

  private Duration shifted = Duration.ZERO;

  @AfterEach
  void backToNow() {
    clock.shift(shifted.negated());
  }

  @Test
  void everyHourComesToTheDepartmentThatHadTheCase() {
    String id = cases.start("price.price", Lane.STANDARD);
    later(1);
    cases.complete(id, "task_verify", "complaint", Map.of());
    later(1);
    dispatch(id, "billing");
    later(3);
    cases.complete(id, "task_process", "returned", Map.of("reason", "no bill involved"));
    later(1);
    dispatch(id, "product");
    later(4);
    pause(id);
    later(10);
    supervisor().post("/api/v1/cases/{id}/resumption", id).then().statusCode(200);
    later(34);
    cases.process(id);
    later(5);
    cases.complete(id, "task_review", "approved", Map.of());
    later(2);
    cases.inform(id);
    later(20);
    cases.answerCallback(id, "SATISFIED");
    later(50);

    JsonPath answer = responsibility(id, null);
    // Verification and both dispatches; a first hour and a second of every step may round away.
    assertHours(answer, "DEPARTMENT", "complaint-centre", 3);
    assertHours(answer, "DEPARTMENT", "billing", 3);
    assertHours(answer, "DEPARTMENT", "product", 43);
    assertHours(answer, "DEPARTMENT", "customer-care", 2);
    assertHours(answer, "CUSTOMER", null, 10);
    assertHours(answer, "CALLBACK", null, 20);
    assertThat(Math.round(answer.getLong("total.lateSeconds") / 3600.0)).isEqualTo(3);
    assertSum(answer, id);
    ledger(id)
        .body("items.kind", hasItem("RETURNED"))
        .body("items.find { it.kind == 'RETURNED' }.words", equalTo("no bill involved"))
        .body("items.find { it.kind == 'RETURNED' }.by", equalTo("handler.billing"))
        .body("items.find { it.kind == 'RETURNED' }.to.department", equalTo("billing"));
  }

  @Test
  void businessTimeIsCountedOnTheCalendarThatIsAskedFor() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    later(24 * 7);
    JsonPath wall = responsibility(id, null);
    assertThat(wall.getLong("total.businessSeconds")).isEqualTo(wall.getLong("total.wallSeconds"));
    JsonPath office = responsibility(id, "working-hours");
    assertThat(office.getString("calendar")).isEqualTo("working-hours");
    assertThat(office.getLong("total.businessSeconds"))
        .isLessThan(office.getLong("total.wallSeconds") / 3);
    assertSum(office, id);
    supervisor()
        .queryParam("calendar", "none")
        .get("/api/v1/cases/{id}/responsibility", id)
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("calendar"));
  }

  @Test
  void aReassignedCaseTakesItsWorkWithIt() {
    String id = cases.start("price.price", Lane.STANDARD);
    reassign(id, "product").statusCode(409).body("type", equalTo("/problems/not-dispatched"));
    cases.complete(id, "task_verify", "complaint", Map.of());
    dispatch(id, "billing");
    later(2);
    reassign(id, "nobody").statusCode(400);
    reassign(id, "product").statusCode(200).body("leadDepartment", equalTo("product"));
    reassign(id, "product").statusCode(200);
    later(1);
    assertThat(cases.item(id, "task_process").getString("department")).isEqualTo("product");
    JsonPath answer = responsibility(id, null);
    assertHours(answer, "DEPARTMENT", "billing", 2);
    assertHours(answer, "DEPARTMENT", "product", 1);
    assertSum(answer, id);
    ledger(id)
        .body(
            "items.findAll { it.kind == 'LEAD' }.to.department",
            equalTo(List.of("billing", "product")))
        .body(
            "items.findAll { it.kind == 'TRANSFERRED' }.from.department",
            equalTo(List.of("billing")))
        .body("items.find { it.kind == 'TRANSFERRED' }.by", equalTo("supervisor.zhao"));
    cases.process(id);
    assertThat(cases.item(id, "task_review").getString("department")).isEqualTo("product");
    cases.complete(id, "task_review", "approved", Map.of());
    cases.inform(id);
    cases.answerCallback(id, "SATISFIED");
    reassign(id, "billing").statusCode(409).body("type", equalTo("/problems/case-closed"));
    reassign("none", "billing").statusCode(404);
    as(Tokens.of("handler.bo", "billing", "handler"))
        .body(Map.of("department", "legal", "reason", "x"))
        .post("/api/v1/cases/{id}/reassignments", id)
        .then()
        .statusCode(403);
    as(Tokens.of("handler.mo", "legal", "handler"))
        .get("/api/v1/cases/{id}/responsibility", id)
        .then()
        .statusCode(404);
    as(Tokens.of("handler.mo", "legal", "handler"))
        .get("/api/v1/cases/{id}/responsibility/entries", id)
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverHappensThePartsSumUpToTheWhole(long seed) {
    Random random = new Random(seed);
    String id = cases.start("price.price", Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    for (int step = 0; step < 8; step++) {
      later(1 + random.nextInt(9));
      happen(id, random);
      assertSum(responsibility(id, "working-hours"), id);
    }
    supervisor()
        .body(Map.of("reason", "settled elsewhere"))
        .post("/api/v1/cases/{id}/closing", id)
        .then()
        .statusCode(200);
    later(5);
    JsonPath closed = responsibility(id, null);
    assertSum(closed, id);
    assertThat(closed.getLong("total.wallSeconds"))
        .isEqualTo(responsibility(id, null).getLong("total.wallSeconds"));
  }

  private void happen(String id, Random random) {
    String department = List.of("billing", "product", "legal").get(random.nextInt(3));
    if (!cases.items(id, "task_dispatch").isEmpty()) {
      dispatch(id, department);
    } else if (!cases.items(id, "task_decideOwner").isEmpty()) {
      cases.complete(id, "task_decideOwner", "decided", Map.of("leadDepartment", department));
    } else {
      switch (random.nextInt(4)) {
        case 0 -> pause(id);
        case 1 -> reassign(id, department).statusCode(200);
        case 2 -> transfer(id, department);
        default -> {
          if (cases.file(id).returns < 2) {
            cases.complete(id, "task_process", "returned", Map.of("reason", "not ours"));
          }
        }
      }
    }
  }

  private void transfer(String id, String department) {
    supervisor()
        .body(Map.of("department", department, "reason", "they know"))
        .post("/api/v1/work-items/{id}/transfer", cases.item(id, "task_process").getString("id"))
        .then()
        .statusCode(200);
  }

  private void dispatch(String id, String lead) {
    cases.complete(
        id,
        "task_dispatch",
        "changed",
        Map.of("leadDepartment", lead, "cooperatingDepartments", List.of()));
  }

  private void pause(String id) {
    supervisor()
        .body(Map.of("reason", "the customer is travelling"))
        .post("/api/v1/cases/{id}/pauses", id)
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse reassign(String id, String department) {
    return supervisor()
        .body(Map.of("department", department, "reason", "they know the product"))
        .post("/api/v1/cases/{id}/reassignments", id)
        .then();
  }

  private static JsonPath responsibility(String id, String calendar) {
    var request = supervisor();
    if (calendar != null) {
      request.queryParam("calendar", calendar);
    }
    return request
        .get("/api/v1/cases/{id}/responsibility", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static ValidatableResponse ledger(String id) {
    return supervisor()
        .queryParam("limit", 200)
        .get("/api/v1/cases/{id}/responsibility/entries", id)
        .then()
        .statusCode(200);
  }

  private static void assertHours(JsonPath answer, String party, String department, long hours) {
    List<Map<String, Object>> parts = answer.getList("parts");
    long seconds =
        parts.stream()
            .filter(part -> part.get("party").equals(party))
            .filter(part -> java.util.Objects.equals(part.get("department"), department))
            .mapToLong(part -> seconds(part, "wallSeconds"))
            .sum();
    assertThat(Math.round(seconds / 3600.0)).as(party + " " + department).isEqualTo(hours);
  }

  /** The parts sum up to the total, and the total is the life of the case. */
  private void assertSum(JsonPath answer, String id) {
    List<Map<String, Object>> parts = answer.getList("parts");
    List<Map<String, Object>> stretches = answer.getList("stretches");
    for (String time : List.of("wallSeconds", "businessSeconds", "lateSeconds")) {
      long total = answer.getLong("total." + time);
      assertThat(parts.stream().mapToLong(part -> seconds(part, time)).sum()).isEqualTo(total);
      assertThat(stretches.stream().mapToLong(part -> seconds(part, time)).sum()).isEqualTo(total);
    }
    var file = cases.file(id);
    Instant end = file.closedAt == null ? clock.instant() : file.closedAt;
    assertThat(answer.getLong("total.wallSeconds"))
        .isBetween(
            Duration.between(file.registeredAt, end).toSeconds() - 5,
            Duration.between(file.registeredAt, end).toSeconds() + 1);
  }

  private static long seconds(Map<String, Object> of, String time) {
    return ((Number) ((Map<?, ?>) of.get("time")).get(time)).longValue();
  }

  private void later(int hours) {
    clock.shift(Duration.ofHours(hours));
    shifted = shifted.plusHours(hours);
  }

  private static io.restassured.specification.RequestSpecification supervisor() {
    return given().header("Authorization", CaseDriver.supervisor()).contentType("application/json");
  }

  private static io.restassured.specification.RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token).contentType("application/json");
  }
}
