package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Contracts;
import io.redress.kit.testing.Tokens;
import io.redress.kit.time.SuiteClock;
import io.redress.workflow.casefile.Lane;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First responsibility is offered and accepted, or stays where it was. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class HandOversTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";
  private static final String LIN = token("agent.lin", "customer-care", "agent");
  private static final String WU = token("agent.wu", "vip-service", "agent");
  private static final String AN = token("agent.an", "vip-service", "agent");
  private static final String STRANGER = token("handler.bo", "billing", "handler");

  @Inject CaseDriver cases;
  @Inject SuiteClock clock;

  @Test
  void whoAcceptsIsFirstResponsibleAndItsWorkGoesWithIt() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_firstContact").getString("id");
    as(LIN).post("/api/v1/work-items/{id}/claim", item).then().statusCode(200);
    String offer = offered(id, LIN, "agent.wu");
    assertThat(first(id)).isEqualTo("agent.lin customer-care");
    as(WU).get("/api/v1/hand-overs").then().statusCode(200).body("items.complaintId", hasItem(id));
    as(WU).get("/api/v1/cases/{id}", id).then().statusCode(200);

    answer(id, offer, "acceptance", WU).statusCode(200).body("state", equalTo("ACCEPTED"));

    assertThat(first(id)).isEqualTo("agent.wu vip-service");
    var moved = cases.item(id, "task_firstContact");
    assertThat(moved.getString("department")).isEqualTo("vip-service");
    assertThat(moved.getString("assignee")).isNull();
    as(WU)
        .get("/api/v1/cases/{id}/deadlines", id)
        .then()
        .body("items.find { it.element == 'timer_firstContactDue' }.department", is("vip-service"));
    cases.fire(id, "timer_firstContactDue");
    assertThat(data(id, "responsibility.breached")).containsExactly("agent.wu vip-service");
    assertThat(data(id, "responsibility.assigned").get(1)).isEqualTo("agent.wu vip-service");
    assertThat(types(id)).contains("responsibility.offered", "responsibility.accepted");
    answer(id, offer, "acceptance", WU).statusCode(200);
    answer(id, offer, "acceptance", AN)
        .statusCode(409)
        .body("type", equalTo("/problems/hand-over-ended"));
    answer(id, offer, "withdrawal", CaseDriver.supervisor())
        .statusCode(409)
        .body("type", equalTo("/problems/hand-over-ended"));
    cases.verifyAndProcess(id);
    assertThat(cases.item(id, "task_feedback").getString("department")).isEqualTo("vip-service");
    assertContracts(id);
  }

  @Test
  void nobodyIsMadeResponsibleByARefusalOrAWithdrawal() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String first = offered(id, LIN, "agent.wu");
    as(WU)
        .body(Map.of("reason", " "))
        .post("/api/v1/cases/{id}/hand-overs/{offer}/refusal", id, first)
        .then()
        .statusCode(400);
    answer(id, first, "refusal", WU).statusCode(200).body("answer", equalTo("not my field"));
    answer(id, first, "acceptance", WU)
        .statusCode(409)
        .body("type", equalTo("/problems/hand-over-ended"));
    String second = offered(id, LIN, "agent.wu");
    answer(id, second, "withdrawal", WU).statusCode(403);
    answer(id, second, "withdrawal", LIN).statusCode(200).body("state", equalTo("WITHDRAWN"));
    assertThat(first(id)).isEqualTo("agent.lin customer-care");
    as(LIN)
        .get("/api/v1/cases/{id}/hand-overs", id)
        .then()
        .statusCode(200)
        .body("items.state", contains("REFUSED", "WITHDRAWN"));
    assertContracts(id);
  }

  @Test
  void whatNobodyAcceptsWithinAnHourStaysWhereItWas() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String offer = offered(id, LIN, "agent.wu");
    clock.shift(Duration.ofMinutes(61));
    try {
      answer(id, offer, "acceptance", WU)
          .statusCode(409)
          .body("type", equalTo("/problems/hand-over-ended"));
      String next = cases.start(WEAK_SIGNAL, Lane.STANDARD);
      offered(next, LIN, "agent.wu");
      clock.shift(Duration.ofMinutes(61));
      try {
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> types(next).contains("responsibility.declined"));
      } finally {
        clock.shift(Duration.ofMinutes(-61));
      }
      assertThat(first(next)).isEqualTo("agent.lin customer-care");
    } finally {
      clock.shift(Duration.ofMinutes(-61));
    }
    assertThat(first(id)).isEqualTo("agent.lin customer-care");
    assertThat(types(id)).filteredOn("responsibility.declined"::equals).hasSize(1);
    as(LIN)
        .get("/api/v1/cases/{id}/responsibility/entries", id)
        .then()
        .body("items.kind", contains("FIRST", "OFFERED", "LAPSED"))
        .body("items[2].to.person", equalTo("agent.wu"))
        .body("items[1].words", equalTo("she knows the customer"));
  }

  @Test
  void anybodyOfADepartmentAcceptsWhereNobodyIsNamed() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String offer =
        offer(id, CaseDriver.supervisor(), Map.of("department", "vip-service", "reason", "a VIP"))
            .statusCode(201)
            .extract()
            .path("id");
    answer(id, offer, "acceptance", LIN).statusCode(403);
    answer(id, offer, "acceptance", CaseDriver.supervisor()).statusCode(403);
    answer(id, offer, "acceptance", AN).statusCode(200);
    assertThat(first(id)).isEqualTo("agent.an vip-service");
  }

  @Test
  void theCaseEndsAndTheOfferWithIt() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String offer = offered(id, LIN, "agent.wu");
    cases.complete(id, "task_verify", "enquiry", Map.of("answer", "yes"));
    answer(id, offer, "acceptance", WU).statusCode(409);
    as(WU).get("/api/v1/hand-overs").then().body("items.complaintId", not(hasItem(id)));
    offer(id, CaseDriver.supervisor(), Map.of("department", "vip-service", "reason", "x"))
        .statusCode(409)
        .body("type", equalTo("/problems/case-closed"));
    assertThat(first(id)).isEqualTo("agent.lin customer-care");
    assertContracts(id);
  }

  @Test
  void whatCannotBeOfferedIsRefused() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    Map<String, String> toVip = Map.of("department", "vip-service", "reason", "a VIP");
    offer(id, token("handler.li", "complaint-centre", "handler"), toVip).statusCode(403);
    offer(id, STRANGER, toVip).statusCode(404);
    offer("none", CaseDriver.supervisor(), toVip).statusCode(404);
    offer(id, LIN, Map.of("department", "nobody", "reason", "x"))
        .statusCode(400)
        .body("type", equalTo("/problems/unknown-department"));
    offer(id, LIN, Map.of("department", "customer-care", "person", "agent.lin", "reason", "x"))
        .statusCode(400)
        .body("errors.field", hasItem("person"));
    offer(id, LIN, Map.of("department", "vip-service")).statusCode(400);
    offer(id, LIN, Map.of("department", "vip-service", "reason", "刁民"))
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"));
    String key = "offer-" + id;
    String one = keyed(id, key, toVip).statusCode(201).extract().path("id");
    keyed(id, key, toVip).statusCode(201).body("id", equalTo(one));
    offer(id, LIN, toVip).statusCode(409).body("type", equalTo("/problems/hand-over-pending"));
    answer(id, "none", "acceptance", WU)
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-hand-over"));
    answer(id, one, "acceptance", STRANGER).statusCode(404);
    String other = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    answer(other, one, "acceptance", WU).statusCode(404);
    as(STRANGER).get("/api/v1/cases/{id}/hand-overs", id).then().statusCode(404);
    as(STRANGER).get("/api/v1/hand-overs").then().statusCode(200).body("items", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/hand-overs",
    "GET, /api/v1/cases/x/hand-overs",
    "POST, /api/v1/cases/x/hand-overs",
    "POST, /api/v1/cases/x/hand-overs/y/acceptance",
    "POST, /api/v1/cases/x/hand-overs/y/refusal",
    "POST, /api/v1/cases/x/hand-overs/y/withdrawal",
    "POST, /api/v1/cases/x/lane",
    "POST, /api/v1/cases/x/reassignments",
    "GET, /api/v1/cases/x/responsibility",
    "GET, /api/v1/cases/x/responsibility/entries"
  })
  void withoutATokenNothingIsOfferedOrShown(String method, String path) {
    given().contentType("application/json").body("{}").request(method, path).then().statusCode(401);
  }

  private String offered(String id, String by, String person) {
    return offer(
            id,
            by,
            Map.of(
                "person", person,
                "department", "vip-service",
                "reason", "she knows the customer"))
        .statusCode(201)
        .body("state", equalTo("OFFERED"))
        .extract()
        .path("id");
  }

  private static ValidatableResponse offer(String id, String by, Map<String, String> body) {
    return as(by).body(body).post("/api/v1/cases/{id}/hand-overs", id).then();
  }

  private static ValidatableResponse keyed(String id, String key, Map<String, String> body) {
    return as(LIN)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/cases/{id}/hand-overs", id)
        .then();
  }

  private static ValidatableResponse answer(String id, String offer, String how, String by) {
    RequestSpecification request = as(by);
    return (how.equals("refusal") ? request.body(Map.of("reason", "not my field")) : request)
        .post("/api/v1/cases/{id}/hand-overs/{offer}/" + how, id, offer)
        .then();
  }

  private String first(String id) {
    var file = cases.file(id);
    return file.firstPerson + " " + file.firstDepartment;
  }

  private static List<String> types(String id) {
    return rows("select type from outbox where aggregateid = ?1 order by id", id);
  }

  private static List<String> data(String id, String type) {
    return rows(
        "select concat(json_unquote(json_extract(payload, '$.person')), ' ',"
            + " json_unquote(json_extract(payload, '$.department'))) from outbox where"
            + " aggregateid = ?1 and type = '"
            + type
            + "' order by id",
        id);
  }

  private static void assertContracts(String id) {
    Contracts own = Contracts.of("workflow-service");
    List<String> types = types(id);
    List<String> payloads =
        rows("select payload from outbox where aggregateid = ?1 order by id", id);
    for (int i = 0; i < types.size(); i++) {
      assertThat(own.violations(types.get(i), payloads.get(i))).as(types.get(i)).isEmpty();
    }
  }

  private static List<String> rows(String query, String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Panache.getSession()
                    .createNativeQuery(query, String.class)
                    .setParameter(1, id)
                    .getResultList());
  }

  private static org.hamcrest.Matcher<String> is(String text) {
    return equalTo(text);
  }

  private static RequestSpecification as(String token) {
    return given().header("Authorization", token).contentType("application/json");
  }

  private static String token(String user, String department, String role) {
    return "Bearer " + Tokens.of(user, department, role);
  }
}
