package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Lane;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever staff write about a case, it does not label the customer. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class WordingTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";

  @Inject CaseDriver cases;

  @ParameterizedTest
  @CsvSource({
    "enquiry, answer, 已答复恶意客户, 恶意客户, 客户",
    "enquiry, answer, A Malicious　Customer asked, malicious customer, customer",
    "incomplete, question, 刁 民 没说地址, 刁民, 客户"
  })
  void theFormsOfVerificationTakeNoLabel(
      String outcome, String field, String text, String word, String neutral) {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    refused(cases.tryComplete(id, "task_verify", outcome, Map.of(field, text)), field)
        .body("errors[0].message", equalTo("has the word '" + word + "'"))
        .body("errors[0].mend", equalTo("Write '" + neutral + "' instead."));
    assertThat(cases.items(id, "task_verify")).hasSize(1);
  }

  @Test
  void theFormsOfTheDepartmentsTakeNoLabelAndNameEveryField() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    cases
        .tryComplete(
            id,
            "task_process",
            "resolved",
            Map.of("cause", "客户没有恶意，客户记错了", "measure", "told the blacklisted customer"))
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"))
        .body("findings.field", contains("measure"))
        .body("findings.neutral", contains("customer"));
    String item = cases.item(id, "task_process").getString("id");
    String department = cases.item(id, "task_process").getString("department");
    refused(
        as("handler.x", department, "handler")
            .body(Map.of("reason", "ＮＵＩＳＡＮＣＥ customer, not ours"))
            .post("/api/v1/work-items/{id}/return", item),
        "reason");
    assertThat(cases.items(id, "task_process")).hasSize(1);
    cases.process(id);
    refused(
        cases.tryComplete(id, "task_review", "sentBack", Map.of("reason", "给习民解释清楚")), "reason");
  }

  @Test
  void whoGivesWorkAwayOrClosesACaseDoesNotLabelEither() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    refused(
        as("supervisor.zhao", null, "supervisor")
            .body(Map.of("assignee", "handler.one", "reason", "客户是黑名单客户"))
            .post("/api/v1/work-items/{id}/transfer", item),
        "reason");
    refused(
        as("supervisor.zhao", null, "supervisor")
            .body(Map.of("reason", "a troublemaker"))
            .post("/api/v1/cases/{id}/closing", id),
        "reason");
    assertThat(cases.file(id).status).isEqualTo(CaseFile.Status.OPEN);
    assertThat(cases.item(id, "task_verify").getString("assignee")).isNull();
  }

  private static ValidatableResponse refused(Response answer, String field) {
    return answer
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/labelling-word"))
        .body("errors[0].field", equalTo(field));
  }

  private static RequestSpecification as(String user, String department, String role) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of(user, department, role))
        .contentType(ContentType.JSON);
  }
}
