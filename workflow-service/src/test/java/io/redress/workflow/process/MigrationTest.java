package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Contracts;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.migration.MigrationSteps;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Running cases change to another version of their diagram, and back; nothing is lost. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class MigrationTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";
  private static final Map<String, ?> TO_CHECK =
      Map.of("moves", List.of(Map.of("from", "task_review", "to", "task_check")));

  @Inject CaseDriver cases;
  @Inject VersionDriver versions;
  @Inject MigrationDriver migrations;
  @Inject MigrationSteps steps;

  @Test
  void casesAtEveryStageChangeToTheLaterVersionOnceAndLoseNothing() {
    int from = versions.active();
    int to = versions.deployBeside(LegalOpinion.diagram());
    String asked = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(asked, "task_verify", "incomplete", Map.of("question", "Which street?"));
    String processed = migrations.processed();
    String reviewed = migrations.reviewed();
    String called = migrations.reviewed();
    cases.complete(called, "task_review", "approved", Map.of());
    cases.inform(called);
    String fresh = cases.start(WEAK_SIGNAL, Lane.GREEN);
    List<String> ids = List.of(asked, processed, reviewed, called, fresh);
    Map<String, Map<String, String>> before = new HashMap<>();
    ids.forEach(id -> before.put(id, migrations.waitsFor(id)));

    JsonPath prepared = migrations.prepare(from, to, ids, Map.of());
    String id = prepared.getString("id");
    assertThat(prepared.getString("state")).isEqualTo("PREPARED");
    assertThat(prepared.getInt("progress.waiting")).isEqualTo(5);
    assertThat(prepared.getList("plan.findings")).isEmpty();
    assertThat(prepared.getList("plan.timers.change", String.class)).containsOnly("KEEP");
    assertThat(prepared.getInt("plan.steps.find { it.element == 'task_review' }.cases"))
        .isPositive();
    JsonPath preview = migrations.get(id + "/cases/" + asked);
    assertThat(preview.getList("timers.after.dueAt"))
        .isEqualTo(preview.getList("timers.before.dueAt"));
    assertThat(cases.file(asked).processVersion).isEqualTo(from);

    migrations.post(id, "start").then().statusCode(202).body("state", equalTo("RUNNING"));
    steps.some(id, 2);
    assertThat(migrations.get(id).getInt("progress.moved")).isEqualTo(2);
    String next =
        ids.stream()
            .filter(each -> cases.file(each).processVersion == from)
            .sorted()
            .findFirst()
            .orElseThrow();
    steps.diesWith(id, next);
    assertThat(cases.file(next).processVersion).isEqualTo(from);
    migrations.assertConsistent(next);
    steps.twice();

    assertThat(migrations.get(id).getString("state")).isEqualTo("DONE");
    for (String each : ids) {
      assertThat(migrations.states(id)).containsEntry(each, "MOVED");
      assertThat(cases.file(each).processVersion).isEqualTo(to);
      assertThat(migrations.waitsFor(each)).isEqualTo(before.get(each));
      migrations.assertConsistent(each);
      assertThat(migrations.told(each, "case.migrated")).hasSize(1);
    }
    assertThat(
            Contracts.of("workflow-service")
                .violations("case.migrated", migrations.told(fresh, "case.migrated").get(0)))
        .isEmpty();
    given()
        .header("Authorization", CaseDriver.supervisor())
        .queryParam("limit", 200)
        .get("/api/v1/cases/{id}/timeline", fresh)
        .then()
        .body("items.type", hasItem("case.migrated"));

    cases.process(processed);
    cases.complete(processed, "task_legalOpinion", "given", Map.of("opinion", "No objection."));
    cases.complete(processed, "task_review", "approved", Map.of());
    cases.inform(processed);
    for (String waiting : List.of(processed, called)) {
      cases.answerCallback(waiting, "SATISFIED");
      cases.assertEnded(waiting, "RESOLVED");
    }
    assertThat(cases.tell(asked, "complaint.updated", Map.of())).isTrue();
    assertThat(cases.items(asked, "task_verify")).hasSize(1);
    cases.tell(fresh, "complaint.withdrawn", Map.of("withdrawalReason", "SOLVED_OTHERWISE"));
    cases.assertEnded(fresh, "WITHDRAWN");
  }

  @Test
  void casesGoBackButForThoseInWhichAStepWasCompletedSince() {
    int from = versions.active();
    int to = versions.deployBeside(LegalOpinion.diagram());
    String processed = migrations.processed();
    String worked = migrations.processed();
    Map<String, String> before = migrations.waitsFor(processed);
    String id = migrations.prepare(from, to, List.of(processed, worked), Map.of()).getString("id");
    migrations.post(id, "start").then().statusCode(202);
    steps.all();
    cases.process(worked);
    assertThat(cases.items(worked, "task_legalOpinion")).hasSize(1);

    migrations.post(id, "undo").then().statusCode(202).body("state", equalTo("UNDOING"));
    steps.all();

    JsonPath undone = migrations.get(id);
    assertThat(undone.getString("state")).isEqualTo("UNDONE");
    assertThat(undone.getString("undoReason")).isEqualTo("it was too soon");
    assertThat(migrations.states(id))
        .containsEntry(processed, "UNDONE")
        .containsEntry(worked, "KEPT");
    assertThat(migrations.get(id + "/cases?state=KEPT").getString("items[0].reason"))
        .contains("completed");
    assertThat(cases.file(processed).processVersion).isEqualTo(from);
    assertThat(cases.file(worked).processVersion).isEqualTo(to);
    assertThat(migrations.waitsFor(processed)).isEqualTo(before);
    List.of(processed, worked).forEach(migrations::assertConsistent);
    assertThat(migrations.told(processed, "case.migrated"))
        .hasSize(2)
        .anyMatch(event -> event.contains("\"undone\":true"));
    cases.process(processed);
    assertThat(cases.items(processed, "task_review")).hasSize(1);
  }

  @Test
  void timersAreKeptShiftedOrCountedAnewAndBecomeWhatTheyWere() {
    int from = versions.deployBeside(MigratingDiagrams.earlier());
    int to = versions.deployBeside(MigratingDiagrams.later());
    String id = versions.during(from, migrations::reviewed);
    Map<String, String> before = migrations.waitsFor(id);
    JsonPath prepared = migrations.prepare(from, to, List.of(id), TO_CHECK);
    String migration = prepared.getString("id");
    assertThat(MigrationDriver.change(prepared, "timer_reviewDue")).isEqualTo("SHIFT");
    assertThat(MigrationDriver.change(prepared, "timer_resolveLevel1")).isEqualTo("RECOMPUTE");
    assertThat(MigrationDriver.change(prepared, "timer_resolveLevel2")).isEqualTo("KEEP");
    assertThat(prepared.getString("plan.steps.find { it.element == 'task_review' }.to"))
        .isEqualTo("task_check");
    JsonPath preview = migrations.get(migration + "/cases/" + id);
    Instant reviewDue = MigrationDriver.previewed(preview, "before", "timer_reviewDue");
    assertThat(MigrationDriver.previewed(preview, "after", "timer_reviewDue"))
        .isEqualTo(reviewDue.plus(Duration.ofDays(1)));
    Instant level1 = MigrationDriver.previewed(preview, "before", "timer_resolveLevel1");
    assertThat(
            Duration.between(
                MigrationDriver.previewed(preview, "after", "timer_resolveLevel1"), level1))
        .isEqualTo(Duration.ofHours(48).dividedBy(10));
    assertThat(migrations.waitsFor(id)).isEqualTo(before);

    migrations.post(migration, "start").then().statusCode(202);
    steps.all();
    migrations.assertConsistent(id);
    assertThat(cases.item(id, "task_check").getString("name")).isEqualTo("Check the answer");
    assertThat(cases.timer(id, "timer_reviewDue").getDuedate().toInstant())
        .isCloseTo(reviewDue.plus(Duration.ofDays(1)), within(1, ChronoUnit.SECONDS));
    assertThat(migrations.told(id, "case.migrated").get(0)).contains("task_check");

    migrations.post(migration, "undo").then().statusCode(202);
    steps.all();
    migrations.assertConsistent(id);
    assertThat(migrations.waitsFor(id)).isEqualTo(before);
    cases.complete(id, "task_review", "approved", Map.of());
    assertThat(cases.items(id, "task_feedback")).hasSize(1);
  }

  @Test
  void whatHasNoWayIsFoundBeforeAndOneCaseThatStaysHoldsUpNoOther() {
    int from = versions.deployBeside(MigratingDiagrams.earlier());
    int to = versions.deployBeside(MigratingDiagrams.later());
    String reviewed = versions.during(from, migrations::reviewed);
    String processed = versions.during(from, migrations::processed);
    List<String> both = List.of(reviewed, processed);
    String refused = migrations.prepare(from, to, both, Map.of()).getString("id");
    migrations
        .post(refused, "start")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/migration-not-possible"))
        .body("findings.element", hasItem("task_review"))
        .body("findings.rule", hasItem("no-way"));
    assertThat(migrations.get(refused + "/cases/" + reviewed).getString("refusal"))
        .contains("task_review");

    String id = migrations.prepare(from, to, both, Map.of("leaveBehind", true)).getString("id");
    migrations.post(id, "start").then().statusCode(202);
    steps.all();
    assertThat(migrations.states(id))
        .containsEntry(reviewed, "FAILED")
        .containsEntry(processed, "MOVED");
    assertThat(migrations.get(id + "/cases?state=FAILED").getString("items[0].reason"))
        .contains("task_review");
    assertThat(cases.file(reviewed).processVersion).isEqualTo(from);
    both.forEach(migrations::assertConsistent);
    cases.complete(reviewed, "task_review", "approved", Map.of());
    cases.process(processed);
    assertThat(cases.items(processed, "task_check")).hasSize(1);
  }
}
