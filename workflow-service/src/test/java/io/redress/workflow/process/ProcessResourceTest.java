package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.Lane;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Process owners check diagrams, deploy them and roll back; nothing hostile gets in. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class ProcessResourceTest {
  private static final String KEY = "complaint-lifecycle";
  private static final String VERSIONS = "/api/v1/processes/complaint-lifecycle/versions";
  private static final String DEPLOYMENTS = "/api/v1/processes/deployments";
  private static final String CHECKS = "/api/v1/processes/checks";

  @Inject CaseDriver cases;
  @Inject ProcessEngine engine;

  @Test
  void aStepThatAnOwnerAddsIsInTheInboxTheTimelineAndTheEvents() {
    int before = Owner.active(KEY);
    String earlier = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    try {
      int version =
          Owner.diagram(LegalOpinion.diagram())
              .queryParam("reason", "the regulator asks for it")
              .post(DEPLOYMENTS)
              .then()
              .statusCode(201)
              .body("key", equalTo("complaint-lifecycle"))
              .body("active", equalTo(true))
              .body("deployedBy", equalTo("owner.li"))
              .body("changes[0].reason", equalTo("the regulator asks for it"))
              .extract()
              .path("version");
      assertThat(version).isEqualTo(Owner.active(KEY)).isGreaterThan(before);
      LegalOpinion.assertAskedFor(cases, version);
      assertThat(cases.file(earlier).processVersion).isEqualTo(before);
      cases.complete(earlier, "task_verify", "complaint", Map.of());
      cases.process(earlier);
      cases.item(earlier, "task_review");
    } finally {
      Owner.activate(KEY, before);
    }
    String later = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    assertThat(cases.file(later).processVersion).isEqualTo(before);
  }

  @Test
  void versionsSayWhoBroughtThemAndWhatTheyAre() {
    int before = Owner.active(KEY);
    int version =
        Owner.diagram(HostileDiagrams.bundled())
            .queryParam("reason", "as it was")
            .post(DEPLOYMENTS)
            .then()
            .statusCode(201)
            .extract()
            .path("version");
    Owner.activate(KEY, before);
    JsonPath first =
        Owner.request().queryParam("limit", 1).get(VERSIONS).then().extract().jsonPath();
    assertThat(first.getInt("items[0].version")).isEqualTo(version);
    assertThat(first.getBoolean("items[0].active")).isFalse();
    assertThat(first.getString("items[0].deployedBy")).isEqualTo("owner.li");
    JsonPath next =
        Owner.request()
            .queryParam("cursor", first.getString("next"))
            .queryParam("limit", 200)
            .get(VERSIONS)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(next.getList("items.version", Integer.class).get(0)).isEqualTo(version - 1);
    assertThat(next.getList("items.deployedBy")).last().isEqualTo("bundled");
    byte[] xml =
        Owner.request()
            .get(VERSIONS + "/{v}/diagram", version)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertThat(new String(xml, StandardCharsets.UTF_8)).isEqualTo(HostileDiagrams.bundled());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/processes",
    "POST, /api/v1/processes/checks",
    "POST, /api/v1/processes/deployments",
    "GET, /api/v1/processes/complaint-lifecycle/versions",
    "GET, /api/v1/processes/complaint-lifecycle/versions/1/diagram",
    "POST, /api/v1/processes/complaint-lifecycle/versions/1/activation"
  })
  void onlyProcessOwnersMay(String method, String path) {
    String type = path.endsWith("activation") ? "application/json" : "application/xml";
    String body = path.endsWith("activation") ? "{}" : "<a/>";
    given().contentType(type).body(body).request(method, path).then().statusCode(401);
    given()
        .header("Authorization", CaseDriver.supervisor())
        .contentType(type)
        .body(body)
        .request(method, path)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/forbidden"));
  }

  @ParameterizedTest
  @CsvSource({CHECKS, DEPLOYMENTS})
  void otherMediaTypesAndTooMuchAreRefused(String path) {
    Owner.request().contentType(ContentType.JSON).body("{}").post(path).then().statusCode(415);
    Owner.diagram("x".repeat(1_048_577))
        .queryParam("reason", "x")
        .post(path)
        .then()
        .statusCode(413);
  }

  @Test
  void jsonStaysSmallWhereDiagramsMayBeLarge() {
    Owner.request()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "x".repeat(70_000)))
        .post(VERSIONS + "/1/activation")
        .then()
        .statusCode(413)
        .body("type", equalTo("/problems/body-too-large"));
  }

  @Test
  void withoutAReasonNothingChanges() {
    long definitions = definitions();
    Owner.diagram(HostileDiagrams.bundled()).post(DEPLOYMENTS).then().statusCode(400);
    Owner.diagram(HostileDiagrams.bundled())
        .queryParam("reason", "a\u0007b")
        .post(DEPLOYMENTS)
        .then()
        .statusCode(400);
    Owner.request()
        .contentType(ContentType.JSON)
        .body("{}")
        .post(VERSIONS + "/1/activation")
        .then()
        .statusCode(400);
    assertThat(definitions()).isEqualTo(definitions);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    Owner.request()
        .get("/api/v1/processes/payroll/versions")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-process"));
    Owner.request()
        .get(VERSIONS + "/9999/diagram")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-version"));
    Owner.request()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "x"))
        .post(VERSIONS + "/9999/activation")
        .then()
        .statusCode(404);
    Owner.request().queryParam("cursor", "x").get(VERSIONS).then().statusCode(400);
  }

  private long definitions() {
    return engine.getRepositoryService().createProcessDefinitionQuery().count();
  }
}
