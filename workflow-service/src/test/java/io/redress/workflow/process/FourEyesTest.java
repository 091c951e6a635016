package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.Lane;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who checks is another one than who did it, and nobody is tempted. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class FourEyesTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";

  @Inject CaseDriver cases;

  @Test
  void theAuthorOfAnAnswerMayNotReviewIt() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    cases.process(id);
    String item = cases.item(id, "task_review").getString("id");
    Staff.as("handler.network-quality", "network-quality", "reviewer")
        .body(Map.of("outcome", "approved"))
        .post("/api/v1/work-items/{id}/complete", item)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/four-eyes"));
    assertThat(cases.items(id, "task_review")).hasSize(1);
  }

  @Test
  void whatChecksAnAnswerIsNotGivenToWhoWroteIt() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    cases.process(id);
    String review = cases.item(id, "task_review").getString("id");
    String author = "handler.network-quality";
    Staff.supervisor()
        .body(Map.of("assignee", author, "reason", "knows the area"))
        .post("/api/v1/work-items/{id}/transfer", review)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/four-eyes"));
    Staff.supervisor()
        .body(Map.of("items", List.of(review), "assignee", author, "reason", "knows the area"))
        .post("/api/v1/work-items/reassignments")
        .then()
        .statusCode(200)
        .body("items[0].problem", equalTo("four-eyes"));
    assertThat(cases.item(id, "task_review").getString("state")).isEqualTo("OPEN");
  }

  @Test
  void theSecondApprovalOfACompensationIsByAThirdPerson() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    cases.completeAll(id, "task_cooperate", "done", Map.of("contribution", "measured on site"));
    cases.complete(
        id,
        "task_process",
        "resolved",
        Map.of(
            "cause",
            "cell overload",
            "measure",
            "carrier added",
            "compensation",
            Map.of("amount", 10_001, "currency", "CNY")));
    cases.complete(id, "task_review", "approved", Map.of());
    String approval = cases.item(id, "task_approveCompensation").getString("id");
    for (String known : List.of("handler.network-quality", "reviewer.network-quality")) {
      Staff.as(known, "network-quality", "head")
          .body(Map.of("outcome", "approved"))
          .post("/api/v1/work-items/{id}/complete", approval)
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/four-eyes"));
    }
    cases.complete(id, "task_approveCompensation", "approved", Map.of());
    assertThat(cases.items(id, "task_feedback")).hasSize(1);
  }

  @Test
  void aCompensationInAnotherCurrencyDoesNotPassBelowTheLimit() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    cases.completeAll(id, "task_cooperate", "done", Map.of("contribution", "measured on site"));
    cases
        .tryComplete(
            id,
            "task_process",
            "resolved",
            Map.of(
                "cause",
                "cell overload",
                "measure",
                "carrier added",
                "compensation",
                Map.of("amount", 10_000, "currency", "KWD")))
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/form-not-filled"))
        .body("errors.field", equalTo(List.of("compensation")));
  }
}
