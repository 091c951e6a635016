package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.CallbackAnswer;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CustomerSignal;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.Registered;
import io.redress.workflow.casefile.StartCase;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

/** Leads a case through its diagram: staff through REST, customers by messages, timers by hand. */
@Singleton
class CaseDriver {
  private final ProcessEngine engine;
  private final StartCase startCase;
  private final CustomerSignal signal;
  private final CallbackAnswer callback;
  private final Clock clock;

  CaseDriver(
      ProcessEngine engine,
      StartCase startCase,
      CustomerSignal signal,
      CallbackAnswer callback,
      Clock clock) {
    this.engine = engine;
    this.startCase = startCase;
    this.signal = signal;
    this.callback = callback;
    this.clock = clock;
  }

  String start(String category, Lane lane) {
    return start(category, lane, "ORDINARY");
  }

  String start(String category, Lane lane, String tier) {
    return start(category, lane, tier, clock.instant(), "customer-care");
  }

  /** A complaint that was registered at a given time by a given department. */
  String start(
      String category, Lane lane, String tier, Instant registeredAt, String firstDepartment) {
    String complaintId = Ids.next();
    boolean started =
        startCase.start(
            Registered.complaint(complaintId, category, lane, tier, registeredAt, firstDepartment));
    assertThat(started).isTrue();
    return complaintId;
  }

  /** A complaint that was verified, and waits to be processed. */
  String verified() {
    String id = start("basic-communication.weak-signal", Lane.STANDARD);
    complete(id, "task_verify", "complaint", Map.of());
    return id;
  }

  /** The one open item of an element. */
  JsonPath item(String complaintId, String element) {
    List<Map<String, Object>> items = items(complaintId, element);
    assertThat(items).as("open %s", element).hasSize(1);
    String id = (String) items.get(0).get("id");
    return given()
        .header("Authorization", supervisor())
        .get("/api/v1/work-items/{id}", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  List<Map<String, Object>> items(String complaintId, String element) {
    List<Map<String, Object>> all =
        given()
            .header("Authorization", supervisor())
            .queryParam("complaintId", complaintId)
            .get("/api/v1/work-items")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return all.stream().filter(item -> item.get("element").equals(element)).toList();
  }

  /** Completes the open item of an element as somebody of its department and role. */
  void complete(String complaintId, String element, String outcome, Map<String, ?> fields) {
    tryComplete(complaintId, element, outcome, fields).then().statusCode(200);
  }

  Response tryComplete(String complaintId, String element, String outcome, Map<String, ?> fields) {
    JsonPath item = item(complaintId, element);
    String role = item.getString("role");
    String department = item.getString("department");
    Map<String, Object> body = new HashMap<>(fields);
    body.put("outcome", outcome);
    return given()
        .header("Authorization", "Bearer " + Tokens.of(role + "." + department, department, role))
        .contentType("application/json")
        .body(body)
        .post("/api/v1/work-items/{id}/complete", item.getString("id"));
  }

  void completeAll(String complaintId, String element, String outcome, Map<String, ?> fields) {
    for (Map<String, Object> item : items(complaintId, element)) {
      Map<String, Object> body = new HashMap<>(fields);
      body.put("outcome", outcome);
      String department = (String) item.get("department");
      given()
          .header(
              "Authorization",
              "Bearer " + Tokens.of("handler." + department, department, (String) item.get("role")))
          .contentType("application/json")
          .body(body)
          .post("/api/v1/work-items/{id}/complete", item.get("id"))
          .then()
          .statusCode(200);
    }
  }

  /** Executes the waiting timer of an element now, whenever it is due. */
  void fire(String complaintId, String timer) {
    engine.getManagementService().executeJob(timer(complaintId, timer).getId());
  }

  Job timer(String complaintId, String timer) {
    return jobs(complaintId).stream()
        .filter(
            job ->
                engine
                    .getManagementService()
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId()
                    .equals(timer))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No timer " + timer));
  }

  List<Job> jobs(String complaintId) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(file(complaintId).processInstanceId)
        .list();
  }

  boolean tell(String complaintId, String message, Map<String, Object> variables) {
    return signal.deliver(complaintId, message, variables);
  }

  /** The customer urges for the second time: the case is raised to the green lane. */
  void raise(String complaintId) {
    QuarkusTransaction.requiringNew()
        .run(() -> signal.deliver(complaintId, "complaint.urged", Map.of("urges", 2L), Lane.GREEN));
  }

  /** The types of the events of a case. */
  List<String> told(String complaintId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Panache.getSession()
                    .createNativeQuery(
                        "select type from outbox where aggregateid = ?1", String.class)
                    .setParameter(1, complaintId)
                    .getResultList());
  }

  void answerCallback(String complaintId, String result) {
    callback.arrived(complaintId, file(complaintId).round, result);
  }

  CaseFile file(String complaintId) {
    return QuarkusTransaction.requiringNew().call(() -> CaseFile.findById(complaintId));
  }

  /** From verification to the approved answer, every cooperating department included. */
  void verifyAndProcess(String complaintId) {
    complete(complaintId, "task_verify", "complaint", Map.of());
    process(complaintId);
    complete(complaintId, "task_review", "approved", Map.of());
  }

  void process(String complaintId) {
    completeAll(complaintId, "task_cooperate", "done", Map.of("contribution", "measured on site"));
    complete(
        complaintId,
        "task_process",
        "resolved",
        Map.of("cause", "cell overload", "measure", "carrier added"));
  }

  void inform(String complaintId) {
    complete(complaintId, "task_feedback", "informed", Map.of());
  }

  /** Nothing of an ended case waits any more. */
  void assertEnded(String complaintId, String disposition) {
    CaseFile file = file(complaintId);
    assertThat(file.status).isEqualTo(CaseFile.Status.CLOSED);
    assertThat(file.disposition).isEqualTo(disposition);
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(file.processInstanceId)
                .count())
        .isZero();
    assertThat(jobs(complaintId)).isEmpty();
    long waiting =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    io.redress.workflow.workitem.WorkItem.count(
                            "complaintId = ?1 and isOpen = 1", complaintId)
                        + io.redress.workflow.deadline.Deadline.count(
                            "complaintId = ?1 and state = ?2",
                            complaintId,
                            io.redress.workflow.deadline.Deadline.State.RUNNING)
                        + closings(complaintId)
                        - 1);
    assertThat(waiting).isZero();
  }

  private long closings(String complaintId) {
    return ((Number)
            Panache.getEntityManager()
                .createNativeQuery(
                    "select count(*) from outbox where aggregateid = ?1 and type = 'case.closed'")
                .setParameter(1, complaintId)
                .getSingleResult())
        .longValue();
  }

  static String supervisor() {
    return "Bearer " + Tokens.of("supervisor.zhao", null, "supervisor");
  }
}
