package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.deadline.CasePause;
import io.redress.workflow.deadline.Deadline;
import io.redress.workflow.migration.MigrationSteps;
import io.redress.workflow.workitem.WorkItem;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** Moves cases to another version through REST, and compares the engine with the tables. */
@Singleton
class MigrationDriver {
  static final String PATH = "/api/v1/processes/complaint-lifecycle/migrations";

  private final ProcessEngine engine;
  private final CaseDriver cases;
  private final MigrationSteps steps;

  MigrationDriver(ProcessEngine engine, CaseDriver cases, MigrationSteps steps) {
    this.engine = engine;
    this.cases = cases;
    this.steps = steps;
  }

  static RequestSpecification owner() {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("owner.qian", null, "process-owner"))
        .contentType("application/json");
  }

  JsonPath prepare(int from, int to, List<String> ids, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("fromVersion", from);
    body.put("toVersion", to);
    body.put("cases", ids);
    body.put("reason", "the new step is for all");
    return owner().body(body).post(PATH).then().statusCode(201).extract().jsonPath();
  }

  /** Moves cases that all have a way; what came of it is still to be looked at. */
  String moved(int from, int to, List<String> ids, Map<String, ?> more) {
    String id = prepare(from, to, ids, more).getString("id");
    post(id, "start").then().statusCode(202);
    steps.all();
    return id;
  }

  /** Lets the cases go back that can. */
  void undone(String id) {
    post(id, "undo").then().statusCode(202);
    steps.all();
  }

  /** When the timer of an element comes, as a preview says it; {@code null} for never. */
  static Instant previewed(JsonPath preview, String when, String timer) {
    String due =
        preview.getString(
            "timers.find { it." + when + "?.element == '" + timer + "' }?." + when + "?.dueAt");
    return due == null ? null : OffsetDateTime.parse(due).toInstant();
  }

  /** What the plan says becomes of a timer. */
  static String change(JsonPath migration, String timer) {
    return migration.getString(
        "plan.timers.find { it.element == '" + timer + "' || it.to == '" + timer + "' }.change");
  }

  Response post(String id, String what) {
    return owner().body(Map.of("reason", "it was too soon")).post(PATH + "/" + id + "/" + what);
  }

  JsonPath get(String path) {
    return owner().get(PATH + "/" + path).then().statusCode(200).extract().jsonPath();
  }

  /** What came of each case. */
  Map<String, String> states(String id) {
    List<Map<String, String>> items = get(id + "/cases?limit=200").getList("items");
    return items.stream()
        .collect(Collectors.toMap(row -> row.get("complaintId"), row -> row.get("state")));
  }

  /** Everything that a case waits for, as the tables have it. */
  Map<String, String> waitsFor(String complaintId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Map<String, String> waits = new TreeMap<>();
              for (WorkItem item : openItems(complaintId)) {
                waits.put(
                    "item " + item.id,
                    item.element + ' ' + item.department + ' ' + item.assignee + ' ' + item.dueAt);
              }
              for (Deadline deadline : running(complaintId)) {
                waits.put(
                    "deadline " + deadline.element + ' ' + deadline.name + ' ' + deadline.percent,
                    deadline.startedAt + " " + deadline.dueAt);
              }
              for (CasePause pause : CasePause.<CasePause>list("complaintId = ?1", complaintId)) {
                waits.put("pause " + pause.id, pause.begunAt + " " + pause.untilAt);
              }
              return waits;
            });
  }

  /** Engine and tables say the same of an open case, and something of it waits. */
  void assertConsistent(String complaintId) {
    var file = cases.file(complaintId);
    String instance = file.processInstanceId;
    var definition =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .singleResult()
            .getProcessDefinitionId();
    assertThat(engine.getRepositoryService().getProcessDefinition(definition).getVersion())
        .isEqualTo(file.processVersion);
    List<Task> tasks = engine.getTaskService().createTaskQuery().processInstanceId(instance).list();
    List<Job> jobs = cases.jobs(complaintId);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              assertThat(
                      openItems(complaintId).stream()
                          .map(item -> item.id + item.element + item.processDefinitionId)
                          .toList())
                  .containsExactlyInAnyOrderElementsOf(
                      tasks.stream()
                          .map(
                              task ->
                                  task.getId()
                                      + task.getTaskDefinitionKey()
                                      + task.getProcessDefinitionId())
                          .toList());
              Map<String, Instant> due = new HashMap<>();
              jobs.forEach(job -> due.put(job.getId(), job.getDuedate().toInstant()));
              for (Deadline deadline : running(complaintId)) {
                // The engine keeps whole seconds.
                assertThat(due.get(deadline.jobId))
                    .as("%s of %s", deadline.element, complaintId)
                    .isCloseTo(deadline.dueAt, within(1, ChronoUnit.SECONDS));
              }
            });
    assertThat(tasks.size() + jobs.size()).isPositive();
    given()
        .header("Authorization", CaseDriver.supervisor())
        .get("/api/v1/cases/{id}/deadlines", complaintId)
        .then()
        .statusCode(200);
  }

  @SuppressWarnings("unchecked")
  List<String> told(String complaintId, String type) {
    return new ArrayList<>(
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    (List<String>)
                        Panache.getEntityManager()
                            .createNativeQuery(
                                "select payload from outbox where aggregateid = ?1 and type = ?2")
                            .setParameter(1, complaintId)
                            .setParameter(2, type)
                            .getResultList()));
  }

  /** A case that is processed, on the version for new cases. */
  String processed() {
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    return id;
  }

  /** A case whose answer waits for its review. */
  String reviewed() {
    String id = processed();
    cases.process(id);
    return id;
  }

  private static List<WorkItem> openItems(String complaintId) {
    return WorkItem.list("complaintId = ?1 and isOpen = 1 order by id", complaintId);
  }

  private static List<Deadline> running(String complaintId) {
    return Deadline.list(
        "complaintId = ?1 and state = ?2 and statutoryUntil is null",
        complaintId,
        Deadline.State.RUNNING);
  }
}
