package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.Lane;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody at work on an item asks the customer. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class AskCustomerTest {
  private static final String ASKED = "Which street? Call 13800001234";

  @Inject CaseDriver cases;

  @Test
  void whileTheCustomerIsAskedTheClockStandsStillAndTheItemStays() {
    String id = processing();
    String item = cases.item(id, "task_process").getString("id");
    Instant before = due(id);
    String key = "ask-" + id;
    List<JsonPath> answers = new ArrayList<>();
    for (int time = 1; time <= 2; time++) {
      answers.add(
          lead()
              .header("Idempotency-Key", key)
              .body(Map.of("question", ASKED))
              .post("/api/v1/work-items/{id}/customer-questions", item)
              .then()
              .statusCode(201)
              .body("question", equalTo(ASKED))
              .body("workItemId", equalTo(item))
              .body("askedBy", equalTo("handler.network-quality"))
              .extract()
              .jsonPath());
    }
    assertThat(answers.get(1).getMap("$")).isEqualTo(answers.get(0).getMap("$"));
    assertThat(
            Duration.between(
                ClockDriver.instant(answers.get(0).get("askedAt")),
                ClockDriver.instant(answers.get(0).get("dueAt"))))
        .isBetween(Duration.ofHours(72), Duration.ofHours(72).plusSeconds(1));
    assertThat(Duration.between(before, due(id)))
        .isBetween(Duration.ofHours(72).minusSeconds(2), Duration.ofHours(72).plusSeconds(2));
    Staff.supervisor()
        .body(Map.of("question", "is the cell up?"))
        .post("/api/v1/work-items/{id}/customer-questions", item)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/customer-asked-already"));
    assertThat(payloads(id))
        .singleElement()
        .asString()
        .contains("Which street?")
        .doesNotContain("0001234");
    cases.tell(id, "complaint.updated", Map.of());
    assertThat(Duration.between(before, due(id))).isBetween(Duration.ZERO, Duration.ofSeconds(20));
    assertThat(cases.told(id)).filteredOn("deadline.resumed"::equals).hasSize(1);
    assertThat(cases.item(id, "task_process").getString("id")).isEqualTo(item);
    cases.process(id);
    cases.complete(id, "task_review", "approved", Map.of());
    cases.inform(id);
    Staff.supervisor()
        .get("/api/v1/cases/{id}/pauses", id)
        .then()
        .body("items.kind", equalTo(List.of("CUSTOMER_ASKED")));
  }

  /** A case that network-quality leads. */
  private String processing() {
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    return id;
  }

  private Instant due(String id) {
    return cases.timer(id, "timer_resolveLevel2").getDuedate().toInstant();
  }

  private static RequestSpecification lead() {
    return Staff.as("handler.network-quality", "network-quality", "handler");
  }

  private static List<String> payloads(String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Panache.getSession()
                    .createNativeQuery(
                        "select payload from outbox where aggregateid = ?1 and type ="
                            + " 'customer.asked'",
                        String.class)
                    .setParameter(1, id)
                    .getResultList());
  }
}
