package io.redress.workflow.process;

import static io.redress.workflow.process.MigrationDriver.PATH;
import static io.redress.workflow.process.MigrationDriver.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.migration.MigrationSteps;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many cases: what becomes of those that change meanwhile, and of those that begin meanwhile. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class MigrationBatchTest {
  @Inject CaseDriver cases;
  @Inject VersionDriver versions;
  @Inject MigrationDriver migrations;
  @Inject MigrationSteps steps;

  @Test
  void casesThatBeganSinceStayAndAreCounted() {
    int from = versions.deployBeside(MigratingDiagrams.earlier());
    int to = versions.deployBeside(LegalOpinion.diagram());
    String early = versions.during(from, migrations::processed);
    String withdrawn = versions.during(from, migrations::processed);
    JsonPath prepared = migrations.prepare(from, to, null, Map.of());
    String id = prepared.getString("id");
    assertThat(prepared.getInt("progress.total")).isEqualTo(2);
    assertThat(prepared.getLong("left")).isZero();

    String late = versions.during(from, migrations::processed);
    assertThat(migrations.get(id).getLong("left")).isEqualTo(1);
    cases.tell(withdrawn, "complaint.withdrawn", Map.of("withdrawalReason", "MISTAKE"));
    JsonPath started = migrations.post(id, "start").then().statusCode(202).extract().jsonPath();
    assertThat(started.getLong("left")).isEqualTo(1);
    steps.all();

    JsonPath done = migrations.get(id);
    assertThat(done.getString("state")).isEqualTo("DONE");
    assertThat(done.getLong("left")).isEqualTo(1);
    assertThat(migrations.states(id))
        .containsOnly(Map.entry(early, "MOVED"), Map.entry(withdrawn, "SKIPPED"));
    assertThat(cases.file(late).processVersion).isEqualTo(from);
    migrations.assertConsistent(late);
    owner()
        .get(PATH + "?limit=1")
        .then()
        .statusCode(200)
        .body("items.left", everyItem(nullValue()));

    String next = migrations.moved(from, to, null, Map.of());
    assertThat(migrations.states(next)).containsOnly(Map.entry(late, "MOVED"));
    assertThat(migrations.get(id).getLong("left")).isZero();
    migrations.undone(id);
    assertThat(migrations.get(id).getLong("left")).isEqualTo(1);
    assertThat(migrations.get(next).getLong("left")).isEqualTo(1);
  }

  @Test
  void whatChangesBetweenPreviewAndMoveIsNamedAndOthersGoOn() {
    int from = versions.deployBeside(MigratingDiagrams.earlier());
    int to = versions.deployBeside(MigratingDiagrams.later());
    List<String> ids =
        versions.during(
            from, () -> IntStream.range(0, 5).mapToObj(i -> migrations.processed()).toList());
    String id = migrations.prepare(from, to, ids, Map.of("leaveBehind", true)).getString("id");
    for (String each : ids) {
      assertThat(migrations.get(id + "/cases/" + each).getString("refusal")).isNull();
    }

    String reviewed = ids.get(1);
    String closed = ids.get(2);
    String moved = ids.get(3);
    cases.process(reviewed);
    cases.tell(closed, "complaint.withdrawn", Map.of("withdrawalReason", "MISTAKE"));
    int elsewhere = versions.active();
    migrations.moved(from, elsewhere, List.of(moved), Map.of());
    migrations.post(id, "start").then().statusCode(202);
    steps.all();

    assertThat(migrations.get(id).getString("state")).isEqualTo("DONE");
    assertThat(migrations.states(id))
        .containsEntry(ids.get(0), "MOVED")
        .containsEntry(reviewed, "FAILED")
        .containsEntry(closed, "SKIPPED")
        .containsEntry(moved, "SKIPPED")
        .containsEntry(ids.get(4), "MOVED");
    assertThat(reason(id, reviewed)).contains("task_review");
    assertThat(reason(id, closed)).contains("closed");
    assertThat(reason(id, moved)).contains("version " + elsewhere);
    assertThat(cases.file(reviewed).processVersion).isEqualTo(from);
    assertThat(migrations.told(reviewed, "case.migrated")).isEmpty();
    List.of(ids.get(0), reviewed, moved, ids.get(4)).forEach(migrations::assertConsistent);

    cases.complete(reviewed, "task_review", "sentBack", Map.of("reason", "which cell?"));
    migrations.post(id, "start").then().statusCode(202);
    steps.all();
    assertThat(migrations.states(id)).containsEntry(reviewed, "MOVED");
    assertThat(migrations.told(ids.get(0), "case.migrated")).hasSize(1);
    migrations.assertConsistent(reviewed);
  }

  @Test
  void afterARestartItGoesOnWhereItWasForthAndBack() {
    int from = versions.active();
    int to = versions.deployBeside(LegalOpinion.diagram());
    List<String> ids = IntStream.range(0, 4).mapToObj(i -> migrations.processed()).toList();
    String id = migrations.prepare(from, to, ids, Map.of()).getString("id");
    migrations.post(id, "start").then().statusCode(202);
    steps.some(id, 2);
    steps.diesWith(id, ids.get(2));
    assertThat(versionsOf(ids)).containsExactly(to, to, from, from);
    steps.afterRestart();
    assertThat(migrations.get(id).getString("state")).isEqualTo("DONE");
    assertThat(versionsOf(ids)).containsOnly(to);

    migrations.post(id, "undo").then().statusCode(202);
    steps.someBack(id, 1);
    steps.diesWith(id, ids.get(1));
    assertThat(versionsOf(ids)).containsExactly(from, to, to, to);
    assertThat(migrations.get(id).getString("state")).isEqualTo("UNDOING");
    steps.afterRestart();
    assertThat(migrations.get(id).getString("state")).isEqualTo("UNDONE");
    assertThat(versionsOf(ids)).containsOnly(from);
    for (String each : ids) {
      assertThat(migrations.told(each, "case.migrated")).hasSize(2);
      migrations.assertConsistent(each);
    }
  }

  private List<Integer> versionsOf(List<String> ids) {
    return ids.stream().map(each -> cases.file(each).processVersion).toList();
  }

  private String reason(String id, String complaintId) {
    return migrations
        .get(id + "/cases?limit=200")
        .getString("items.find { it.complaintId == '" + complaintId + "' }.reason");
  }
}
