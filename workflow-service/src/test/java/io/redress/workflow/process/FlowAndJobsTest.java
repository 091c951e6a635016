package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Contracts;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.Lane;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Process owners compare versions, see where cases wait, and what is stuck. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class FlowAndJobsTest {
  private static final String PROCESS = "/api/v1/processes/complaint-lifecycle";
  private static final String JOBS = "/api/v1/stuck-jobs";
  private static final int MOST_TRIES = 8;

  @Inject CaseDriver cases;
  @Inject VersionDriver versions;
  @Inject WarningDriver warnings;
  @Inject ProcessEngine engine;

  @Test
  void theDifferenceOfTwoVersionsIsShown() {
    int before = versions.active();
    int later = versions.deploy(LegalOpinion.diagram());
    versions.activate(before);
    owner()
        .get(PROCESS + "/differences?from={from}&to={to}", before, later)
        .then()
        .statusCode(200)
        .body("added.element", hasItem("task_legalOpinion"))
        .body("added.kind", hasItem("userTask"))
        .body("words", hasItem("Added user task 'Give a legal opinion' (task_legalOpinion)."));
  }

  @ParameterizedTest
  @CsvSource({
    "/differences?from=1&to=9999, 404, no-such-version",
    "/differences?from=1, 400, invalid-field",
    "/versions/9999/flow, 404, no-such-version",
    "/versions/1/flow?from=2026-01-01&to=2027-06-01, 400, invalid-field",
    "/versions/1/flow?from=soon, 400, invalid-field"
  })
  void whatDoesNotExistIsRefused(String path, int status, String problem) {
    owner()
        .get(PROCESS + path)
        .then()
        .statusCode(status)
        .body("type", equalTo("/problems/" + problem));
  }

  @Test
  void onlyThoseWhoRunTheProcessMayLook() {
    for (String path : List.of(PROCESS + "/differences?from=1&to=1", JOBS)) {
      given()
          .header("Authorization", "Bearer " + Tokens.of("h", "billing", "handler"))
          .get(path)
          .then()
          .statusCode(403);
    }
  }

  @Test
  void whereCasesWaitAndHowManyWentOnIsCounted() {
    int version = versions.active();
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    awaitFlow(version, "task_firstContact.waiting.count", 1);
    long passed = count(version, "task_verify.passed.count");
    cases.complete(id, "task_verify", "incomplete", Map.of("question", "Where was it?"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                count(version, "task_verify.passed.count") > passed
                    && count(version, "gateway_customerAnswersOrNot.waiting.count") >= 1);
    assertThat(count(version, "task_verify.passed.longestSeconds")).isGreaterThanOrEqualTo(0);
  }

  @Test
  void aJobThatFailsIsShownToldOnceAndTriedAgain() {
    String failing =
        HostileDiagrams.bundled()
            .replace(
                "${responsibility.missed(execution, &#x27;firstContact&#x27;)}",
                "${resolution.approve(execution)}");
    String id =
        versions.onVersion(
            failing, () -> cases.start("basic-communication.weak-signal", Lane.STANDARD));
    String job = cases.timer(id, "timer_firstContactDue").getId();

    fail(job);
    owner()
        .queryParam("state", "RETRYING")
        .get(JOBS)
        .then()
        .statusCode(200)
        .body("items.find { it.id == '" + job + "' }.tries", equalTo(1));
    int tries = 1;
    while (engine.getManagementService().createJobQuery().jobId(job).singleResult().getRetries()
        > 0) {
      fail(job);
      assertThat(++tries).isLessThan(MOST_TRIES);
    }
    JsonPath stuck = owner().get(JOBS).then().statusCode(200).extract().jsonPath();
    Map<String, Object> shown = stuck.getMap("items.find { it.id == '" + job + "' }");
    assertThat(shown)
        .containsEntry("complaintId", id)
        .containsEntry("subject", id)
        .containsEntry("process", "complaint-lifecycle")
        .containsEntry("processVersion", cases.file(id).processVersion)
        .containsEntry("element", "timer_firstContactDue")
        .containsEntry("kind", "TIMER")
        .containsEntry("tries", tries)
        .containsKeys("since", "firstFailedAt", "lastFailedAt", "cause");
    assertThat(told(id, "job.stuck")).hasSize(1);
    assertThat(
            Contracts.of("workflow-service").violations("job.stuck", told(id, "job.stuck").get(0)))
        .isEmpty();
    given().get("/q/health/well").then().statusCode(503);

    owner()
        .contentType("application/json")
        .body(Map.of("reason", "the answer is there now"))
        .post(JOBS + "/{id}/retry", job)
        .then()
        .statusCode(202);
    cases.verifyAndProcess(id);
    engine.getManagementService().executeJob(job);
    owner().get(JOBS).then().body("items.findAll { it.id == '" + job + "' }.size()", equalTo(0));
    assertThat(told(id, "job.retried")).hasSize(1);
    given()
        .header("Authorization", CaseDriver.supervisor())
        .queryParam("limit", 200)
        .get("/api/v1/cases/{id}/timeline", id)
        .then()
        .body("items.type", hasItem("job.stuck"))
        .body(
            "items.find { it.type == 'job.retryAsked' }.data.reason",
            equalTo("the answer is there now"));
    owner()
        .contentType("application/json")
        .body(Map.of("ids", List.of(job, "no-such"), "reason", "again"))
        .post(JOBS + "/retries")
        .then()
        .statusCode(202)
        .body("retried", equalTo(List.of()))
        .body("gone", equalTo(List.of(job, "no-such")));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> given().get("/q/health/well").then().statusCode(200));
  }

  @Test
  void aJobOfAWarningThatFailsSaysWhichWarningAndOnWhichVersion() {
    int before = Owner.active(OwnedDiagrams.WARNING);
    String id;
    try {
      Owner.deploy(OwnedDiagrams.bundled(OwnedDiagrams.WARNING)).statusCode(201);
      id = warnings.raise("ALL", "");
    } finally {
      Owner.activate(OwnedDiagrams.WARNING, before);
    }
    String job = warnings.timer(id, "timer_level2").getId();
    renamed(id, "gone-" + id.substring(5));
    fail(job);
    renamed("gone-" + id.substring(5), id);
    owner()
        .queryParam("state", "RETRYING")
        .queryParam("limit", 200)
        .get(JOBS)
        .then()
        .statusCode(200)
        .body("items.find { it.id == '" + job + "' }.subject", equalTo(id))
        .body("items.find { it.id == '" + job + "' }.process", equalTo("warning"))
        .body("items.find { it.id == '" + job + "' }.processVersion", greaterThan(before));
  }

  @Test
  void aRetryNeedsAJobAndAReason() {
    owner()
        .contentType("application/json")
        .body(Map.of("reason", "again"))
        .post(JOBS + "/no-such/retry")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-job"));
    owner()
        .contentType("application/json")
        .body(Map.of("ids", List.of(), "reason", "again"))
        .post(JOBS + "/retries")
        .then()
        .statusCode(400);
    owner().queryParam("state", "DONE").get(JOBS).then().statusCode(400);
  }

  /** The row of a warning by another id, so that its job does not find it. */
  private static void renamed(String from, String to) {
    int rows =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    Panache.getEntityManager()
                        .createNativeQuery(
                            "update warning_file set warning_id = ?1 where warning_id = ?2")
                        .setParameter(1, to)
                        .setParameter(2, from)
                        .executeUpdate());
    assertThat(rows).isOne();
  }

  private void fail(String job) {
    assertThatThrownBy(() -> engine.getManagementService().executeJob(job))
        .isInstanceOf(RuntimeException.class);
  }

  private JsonPath flow(int version) {
    return owner()
        .get(PROCESS + "/versions/{version}/flow", version)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private void awaitFlow(int version, String path, long atLeast) {
    await().atMost(Duration.ofSeconds(60)).until(() -> count(version, path) >= atLeast);
  }

  /** What is counted of an element; elements of which nothing is counted yet are left out. */
  private long count(int version, String path) {
    Number found = flow(version).get("elements." + path);
    return found == null ? 0 : found.longValue();
  }

  @SuppressWarnings("unchecked")
  private static List<String> told(String id, String type) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Panache.getEntityManager()
                    .createNativeQuery(
                        "select payload from outbox where aggregateid = ?1 and type = ?2")
                    .setParameter(1, id)
                    .setParameter(2, type)
                    .getResultList());
  }

  private static RequestSpecification owner() {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("owner.qian", null, "process-owner"));
  }
}
