package io.redress.intake.messaging;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Contracts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaseEventsTest extends IntakeTest {
  private static final Contracts WORKFLOW = Contracts.of("workflow-service");
  private static final String EXAMPLES = "018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11";
  private static final String DEADLINE = "018f3a52-8100-7ccc-8ddd-3f6a5f0c2d13";

  @Test
  void theStatusFollowsTheCaseToItsEnd() {
    String id = register(newNumber()).getString("id");
    publish("case.started", id);
    publish("stage.entered", id);
    awaitStatus(id, "VERIFY");
    publish("case.closed", id);
    awaitStatus(id, "CLOSED");
    agent()
        .get(COMPLAINTS + "/{id}", id)
        .then()
        .body("disposition", equalTo("RESOLVED"))
        .body("closedAt", equalTo("2026-11-23T16:00:00+08:00"));
  }

  @Test
  void whoAcceptedFirstResponsibilityIsShownOnTheFirstReportAndItsRepeats() {
    String number = newNumber();
    String first = register(number).getString("id");
    String repeat = register(number).getString("id");
    publish("responsibility.offered", first);
    publish("responsibility.accepted", first);
    awaitResponsible(first, "agent.wu", "vip-service");
    awaitResponsible(repeat, "agent.wu", "vip-service");
    assertEquals(first, read(repeat).getString("relatedComplaintId"));
    String later = register(number).getString("id");
    assertEquals("agent.wu", read(later).getString("firstResponsible.person"));
    int version = read(first).getInt("version");
    publish("responsibility.accepted", first);
    publish("stage.entered", first);
    awaitStatus(first, "VERIFY");
    assertEquals(version + 1, read(first).getInt("version"));
  }

  @Test
  void anEventDeliveredAgainHasNoEffect() {
    String id = register(newNumber()).getString("id");
    String entered = UUID.randomUUID().toString();
    String data = example("stage.entered", id);
    Topics.publish(entered, "stage.entered", id, data);
    Topics.publish(
        UUID.randomUUID().toString(), "stage.entered", id, data.replace("verify", "dispatch"));
    awaitStatus(id, "DISPATCH");
    Topics.publish(entered, "stage.entered", id, data);
    Topics.publish(
        UUID.randomUUID().toString(), "stage.entered", id, data.replace("verify", "process"));
    awaitStatus(id, "PROCESS");
    assertEquals(3, read(id).getInt("version"));
  }

  @Test
  void everyTypeOfTheWorkflowIsKnownAndOthersAreSetAsideWithoutHoldingUp() {
    String id = register(newNumber()).getString("id");
    for (String type : WORKFLOW.types()) {
      if (!type.startsWith("case.") && !type.equals("stage.entered")) {
        publish(type, id);
      }
    }
    String unknown = UUID.randomUUID().toString();
    Topics.publish(unknown, "case.dreamt", id, "{}");
    String poison = UUID.randomUUID().toString();
    Topics.publish(poison, "stage.entered", id, "{\"complaintId\": \"" + id + "\"}");
    publish("stage.entered", id);
    awaitStatus(id, "VERIFY");
    assertEquals(
        0,
        count(
            "select count(*) from inbox_set_aside where record_key = ? and event_id not in (?, ?)",
            id,
            unknown,
            poison));
    assertEquals(
        2, count("select count(*) from inbox_set_aside where event_id in (?, ?)", unknown, poison));
    as("admin.a", Roles.ADMINISTRATOR).get("/api/v1/events/set-aside").then().statusCode(200);
  }

  @Test
  void theExamplesOfTheWorkflowAreRead() {
    for (String type :
        List.of("case.started", "stage.entered", "responsibility.accepted", "case.closed")) {
      WORKFLOW.check(type, WORKFLOW.example(type));
    }
  }

  private static void publish(String type, String complaintId) {
    Topics.publish(UUID.randomUUID().toString(), type, complaintId, example(type, complaintId));
  }

  private static String example(String type, String complaintId) {
    return WORKFLOW
        .example(type)
        .replace(EXAMPLES, complaintId)
        .replace(DEADLINE, UUID.randomUUID().toString());
  }

  private static void awaitResponsible(String id, String person, String department) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Map.of("person", person, "department", department)
                    .equals(read(id).getMap("firstResponsible")));
  }

  private static void awaitStatus(String id, String status) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Objects.equals(status, read(id).getString("status")));
  }
}
