package io.redress.workflow.process;

import static io.redress.workflow.process.MigrationDriver.PATH;
import static io.redress.workflow.process.MigrationDriver.owner;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.migration.MigrationSteps;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What migrations refuse, and what they find before anything moves. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class MigrationRefusalsTest {
  @Inject VersionDriver versions;
  @Inject MigrationDriver migrations;
  @Inject MigrationSteps steps;

  @Test
  void whatIsNotOpenToAMigrationIsRefused() {
    int from = versions.active();
    int to = versions.deployBeside(LegalOpinion.diagram());
    String one = migrations.processed();
    String id = migrations.prepare(from, to, List.of(one), Map.of()).getString("id");
    for (String what : List.of("stop", "undo")) {
      migrations
          .post(id, what)
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/migration-elsewhere"));
    }
    migrations.post(id, "start").then().statusCode(202);
    migrations.post(id, "start").then().statusCode(409);
    migrations.post(id, "stop").then().statusCode(200).body("state", equalTo("STOPPED"));
    steps.all();
    assertThat(migrations.states(id)).containsEntry(one, "WAITING");
    migrations.post(id, "undo").then().statusCode(202);
    steps.all();
    assertThat(migrations.states(id)).containsEntry(one, "SKIPPED");
    owner()
        .get(PATH + "?limit=1")
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo(id))
        .body("items[0].state", equalTo("UNDONE"))
        .body("items[0].progress.skipped", equalTo(1))
        .body("items[0].progress.total", equalTo(1));
    given()
        .header("Authorization", "Bearer " + Tokens.of("h", "billing", "handler"))
        .get(PATH)
        .then()
        .statusCode(403);
    for (String path : List.of("/none", "/none/cases", "/none/cases/none")) {
      owner().get(PATH + path).then().statusCode(404);
    }
    owner().get(PATH + "/" + id + "/cases?state=LOST").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, , 400, invalid-field",
    "1, 9999, , 404, no-such-version",
    "0, 1, , 400, invalid-field",
    "1, 2, 00000000-0000-0000-0000-000000000000, 400, invalid-field",
    "1, 2, not an id, 400, invalid-field"
  })
  void aRequestThatMakesNoSenseIsRefused(int from, int to, String one, int status, String problem) {
    versions.deployBeside(LegalOpinion.diagram());
    Map<String, Object> body = new HashMap<>();
    body.put("fromVersion", from);
    body.put("toVersion", to);
    body.put("reason", "for a test");
    if (one != null) {
      body.put("cases", List.of(one));
    }
    owner()
        .body(body)
        .post(PATH)
        .then()
        .statusCode(status)
        .body("type", equalTo("/problems/" + problem));
  }

  @Test
  void aMoveOfWhatIsNotThereIsFound() {
    int from = versions.active();
    int to = versions.deployBeside(LegalOpinion.diagram());
    Map<String, ?> moves =
        Map.of(
            "moves",
            List.of(
                Map.of("from", "task_none", "to", "task_review"),
                Map.of("from", "task_review", "to", "task_nowhere"),
                Map.of("from", "task_process", "to", "gateway_isApproved")));
    JsonPath prepared = migrations.prepare(from, to, List.of(migrations.processed()), moves);
    assertThat(prepared.getList("plan.findings.rule", String.class))
        .contains("unknown-element", "engine");
    assertThat(prepared.getList("plan.findings.element", String.class))
        .contains("task_none", "task_nowhere", "task_process");
  }
}
