package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Contracts;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.Rows;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Steps that are called the same in the later version, which says something else of them. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class MigratedStepsTest {
  private static final String REVIEW = "task_review";
  private static final String[] LATER = {
    MigratingDiagrams.clock("'review'"), MigratingDiagrams.clock("'callback'")
  };
  private static final String[] STAGE = {"value=\"review\"", "value=\"approval\""};
  private static final String[] ROLE = {"value=\"reviewer\"", "value=\"head\""};
  private static final String[] DEPARTMENT = {"value=\"${leadDepartment}\"", "value=\"billing\""};
  private static final String[] NAME = {"Review the answer", "Approve the answer"};

  @Inject CaseDriver cases;
  @Inject VersionDriver versions;
  @Inject MigrationDriver migrations;

  @Test
  void aStepOfAnotherDepartmentRoleStageAndClockGoesToItsQueueAndIsToldOf() {
    String id = migrations.reviewed();
    String item = held(id);
    Map<String, Object> before = item(id);
    int from = versions.active();
    int to = deployed(DEPARTMENT, ROLE, STAGE, LATER);
    JsonPath prepared = migrations.prepare(from, to, List.of(id), Map.of());
    assertThat(prepared.getList("plan.steps.find { it.element == 'task_review' }.changes"))
        .isEqualTo(List.of("stage", "department", "role", "due"));
    Map<String, Object> preview = preview(prepared, id);

    String migration = migrations.moved(from, to, List.of(id), Map.of());

    assertItem(id, "billing", "head", "approval", null);
    assertThat(due(id)).isEqualTo(due(before).plusHours(48 - 12));
    assertThat(preview)
        .containsEntry("department", "billing")
        .containsEntry("role", "head")
        .containsEntry("stage", "approval")
        .containsEntry("dueAt", item(id).get("dueAt"))
        .doesNotContainKey("assignee");
    assertThat(cases.items(id, REVIEW)).hasSize(1);
    assertThat(
            given()
                .header("Authorization", "Bearer " + Tokens.of("head.bo", "billing", "head"))
                .queryParam("complaintId", id)
                .get("/api/v1/work-items")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id"))
        .containsExactly(item);
    assertTold(id, "workItem.released", "billing head approval");
    assertTold(id, "stage.entered", "approval");
    assertThat(last(id, "stage.left")).contains("\"review\"");
    migrations.undone(migration);
    assertItem(id, "network-quality", "reviewer", "review", null);
    assertThat(due(id)).isEqualTo(due(before));
    migrations.assertConsistent(id);
  }

  @Test
  void aStepThatIsStillTheirsStaysWithWhoeverHoldsItAndIsToldOf() {
    String id = migrations.reviewed();
    held(id);
    Map<String, Object> before = item(id);
    int from = versions.active();
    int to = deployed(NAME, STAGE, LATER);

    String migration = migrations.moved(from, to, List.of(id), Map.of());

    assertItem(id, "network-quality", "reviewer", "approval", "reviewer.xu");
    assertThat(item(id)).containsEntry("name", "Approve the answer");
    assertThat(due(id)).isEqualTo(due(before).plusHours(48 - 12));
    assertTold(id, "workItem.changed", "network-quality reviewer approval reviewer.xu");
    assertThat(migrations.told(id, "workItem.released")).isEmpty();
    migrations.undone(migration);
    assertThat(item(id)).isEqualTo(before);
    assertThat(migrations.told(id, "workItem.changed")).hasSize(2);
  }

  @Test
  void aStepThatItsHolderMayNotDoAnyMoreGoesToTheQueue() {
    String id = migrations.reviewed();
    held(id, "handler.complaint-centre");
    String[] bar = {"task_process,task_cooperate", "task_process,task_cooperate,task_verify"};
    migrations.moved(versions.active(), deployed(new String[][] {bar}), List.of(id), Map.of());
    assertItem(id, "network-quality", "reviewer", "review", null);
    assertTold(id, "workItem.released", "network-quality reviewer review");
  }

  @Test
  void aStepThatNobodyHoldsIsToldOfAsWell() {
    String id = migrations.reviewed();
    migrations.moved(versions.active(), deployed(new String[][] {ROLE}), List.of(id), Map.of());
    assertItem(id, "network-quality", "head", "review", null);
    assertTold(id, "workItem.changed", "network-quality head review");
  }

  @Test
  void aStepThatIsDueAtAPartOfAClockIsDueThen() {
    String id = migrations.reviewed();
    OffsetDateTime before = due(item(id));
    String[] half = {LATER[0], MigratingDiagrams.clock("'review', 50")};
    migrations.moved(versions.active(), deployed(new String[][] {half}), List.of(id), Map.of());
    assertThat(Duration.between(due(id), before)).isEqualTo(Duration.ofHours(6));
    assertTold(id, "workItem.changed", "network-quality reviewer review");
  }

  @Test
  void ofAStepThatSaysTheSameNothingIsTold() {
    String id = migrations.reviewed();
    held(id);
    Map<String, Object> before = item(id);
    List<String> told = types(id);
    String later = MigratingDiagrams.step("task_verify", "Verify the complaint", "Verify it");
    migrations.moved(versions.active(), versions.deployBeside(later), List.of(id), Map.of());
    assertThat(item(id)).isEqualTo(before);
    assertThat(types(id)).hasSize(told.size() + 1).contains("case.migrated");
  }

  private int deployed(String[]... changes) {
    String[] all =
        java.util.Arrays.stream(changes).flatMap(java.util.Arrays::stream).toArray(String[]::new);
    return versions.deployBeside(MigratingDiagrams.step(REVIEW, all));
  }

  private String held(String id) {
    return held(id, "reviewer.xu");
  }

  /** Somebody takes the review. */
  private String held(String id, String reviewer) {
    String item = cases.item(id, REVIEW).getString("id");
    given()
        .header("Authorization", "Bearer " + Tokens.of(reviewer, "network-quality", "reviewer"))
        .contentType("application/json")
        .post("/api/v1/work-items/{id}/claim", item)
        .then()
        .statusCode(200);
    return item;
  }

  private Map<String, Object> item(String id) {
    Map<String, Object> item = cases.item(id, REVIEW).getMap("$");
    item.remove("version");
    return item;
  }

  private Map<String, Object> preview(JsonPath prepared, String id) {
    return migrations
        .get(prepared.getString("id") + "/cases/" + id)
        .getMap("workItems.find { it.after.element == 'task_review' }.after");
  }

  private void assertItem(
      String id, String department, String role, String stage, String assignee) {
    Map<String, Object> item = item(id);
    assertThat(item.get("department")).isEqualTo(department);
    assertThat(item.get("role")).isEqualTo(role);
    assertThat(item.get("stage")).isEqualTo(stage);
    assertThat(item.get("assignee")).isEqualTo(assignee);
  }

  /** The last event of a type keeps its contract, says all that, and is on the timeline. */
  private void assertTold(String id, String type, String words) {
    String event = last(id, type);
    assertThat(Contracts.of("workflow-service").violations(type, event)).isEmpty();
    for (String word : words.split(" ")) {
      assertThat(event).contains('"' + word + '"');
    }
    if (type.startsWith("workItem.")) {
      assertThat(OffsetDateTime.parse(JsonPath.from(event).getString("dueAt"))).isEqualTo(due(id));
    }
    List<Map<String, Object>> lines =
        given()
            .header("Authorization", CaseDriver.supervisor())
            .queryParam("limit", 200)
            .get("/api/v1/cases/{id}/timeline", id)
            .then()
            .statusCode(200)
            .extract()
            .path("items.findAll { it.type == '" + type + "' }.data");
    assertThat(lines.get(lines.size() - 1).get("stage"))
        .isEqualTo(JsonPath.from(event).getString("stage"));
  }

  private String last(String id, String type) {
    List<String> told = migrations.told(id, type);
    assertThat(told).as(type).isNotEmpty();
    return told.get(told.size() - 1);
  }

  private OffsetDateTime due(String id) {
    return due(item(id));
  }

  private static OffsetDateTime due(Map<String, Object> item) {
    return OffsetDateTime.parse((String) item.get("dueAt"));
  }

  private static List<String> types(String id) {
    return Rows.texts("select type from outbox where aggregateid = ?1 order by id", id);
  }
}
