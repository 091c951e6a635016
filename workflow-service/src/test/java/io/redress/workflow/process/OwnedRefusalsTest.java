package io.redress.workflow.process;

import static io.redress.workflow.process.OwnedDiagrams.REPAIR;
import static io.redress.workflow.process.OwnedDiagrams.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What owners may not do with the diagrams of warnings and repairs. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class OwnedRefusalsTest {
  @Inject ProcessEngine engine;

  static List<Hostile> hostile() {
    return OwnedDiagrams.hostile();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aHostileDiagramIsRefusedAndNothingIsDeployed(Hostile hostile) {
    long definitions = definitions();
    List<Map<String, String>> violations =
        Owner.check(hostile.xml()).extract().jsonPath().getList("violations");
    assertThat(violations)
        .anyMatch(
            violation ->
                violation.get("rule").equals(hostile.rule())
                    && violation.get("element").contains(hostile.element()))
        .allMatch(violation -> !violation.get("mend").isBlank());
    Owner.deploy(hostile.xml())
        .statusCode(422)
        .body("type", equalTo("/problems/diagram-refused"))
        .body("violations", hasSize(violations.size()));
    assertThat(definitions()).isEqualTo(definitions);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /canary, ''",
    "PUT, /canary, '{\"version\": 1, \"share\": 10, \"reason\": \"x\"}'",
    "DELETE, /canary?reason=x, ''",
    "POST, /migrations, '{\"fromVersion\": 1, \"toVersion\": 2, \"reason\": \"x\"}'",
    "GET, /versions/1/flow, ''"
  })
  void whatIsOfCasesIsRefusedWithASentence(String method, String path, String body) {
    for (String key : List.of(WARNING, REPAIR)) {
      RequestSpecification request = Owner.request();
      if (!body.isEmpty()) {
        request.contentType(ContentType.JSON).body(body);
      }
      request
          .request(method, Owner.PROCESSES + "/" + key + path)
          .then()
          .statusCode(409)
          .contentType("application/problem+json")
          .body("type", equalTo("/problems/process-without-cases"))
          .body("detail", containsString(key));
    }
  }

  @Test
  void aShareOfNewWarningsIsRefusedToo() {
    long definitions = definitions();
    Owner.request()
        .contentType("application/xml")
        .body(OwnedDiagrams.warningWithALevel().getBytes(StandardCharsets.UTF_8))
        .post(Owner.PROCESSES + "/deployments?reason=some&share=10")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/process-without-cases"));
    assertThat(definitions()).isEqualTo(definitions);
  }

  @ParameterizedTest
  @CsvSource({"warning:1:x, warning", "key/repair, repair plan"})
  void theStartButtonIsToldWhatStartsThem(String definition, String told) {
    Owner.request()
        .contentType(ContentType.JSON)
        .body(Map.of("businessKey", "default"))
        .post("/engine-rest/process-definition/" + definition + "/start")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/starts-by-itself"))
        .body("message", containsString(told));
  }

  @Test
  void versionsAndProcessesThatAreNotThereAreRefused() {
    Owner.activation(WARNING, 9999)
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-version"));
    Owner.activation("payroll", 1)
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-process"));
    Owner.request().get(Owner.PROCESSES + "/payroll/versions").then().statusCode(404);
    Owner.request().get(Owner.PROCESSES + "/warning/versions/9999/diagram").then().statusCode(404);
  }

  private long definitions() {
    return engine.getRepositoryService().createProcessDefinitionQuery().count();
  }
}
