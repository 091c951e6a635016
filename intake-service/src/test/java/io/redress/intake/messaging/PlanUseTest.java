package io.redress.intake.messaging;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.testing.Contracts;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How plans do is fed back by answers, wherever they were given. */
@QuarkusTest
class PlanUseTest extends IntakeTest {
  private static final String EXAMPLE =
      Contracts.of("workflow-service").example("resolution.approved");
  private static final String NAMED = "P-000123/2";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void anAnswerCountsOnceHoweverOftenItsEventIsDelivered() {
    String plan = "P-000004";
    Use before = use(plan);
    String id = UUID.randomUUID().toString();
    String fitted = UUID.randomUUID().toString();
    for (int i = 0; i < 3; i++) {
      approve(id, fitted, plan, true);
    }
    approve(id, UUID.randomUUID().toString(), plan + "/1", false);
    approve(id, UUID.randomUUID().toString(), plan, null);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertEquals(
                    new Use(before.uses + 3, before.judged + 2, before.fitted + 1), use(plan)));
    agent().get("/api/v1/plans/" + plan).then().body("use.collect { it.key }", hasItem("hitRate"));
  }

  @Test
  void anAnswerThatNamesNoPlanThatIsKnownCountsNothingAndHoldsNothingUp() {
    String plan = "P-000005";
    Use before = use(plan);
    String id = UUID.randomUUID().toString();
    String unknown = UUID.randomUUID().toString();
    String future = UUID.randomUUID().toString();
    approve(id, unknown, "P-999999999", true);
    approve(id, future, plan + "/99", true);
    approve(id, UUID.randomUUID().toString(), null, true);
    approve(id, UUID.randomUUID().toString(), plan, true);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertEquals(
                    new Use(before.uses + 1, before.judged + 1, before.fitted + 1), use(plan)));
    assertEquals(
        0, count("select count(*) from inbox_set_aside where event_id in (?, ?)", unknown, future));
  }

  @Test
  void anAnswerOnTheSpotCountsWithItAndARefusedOneDoesNot() {
    String plan = "P-000006";
    Use before = use(plan);
    String id = register(newNumber()).getString("id");
    String answer = "{\"measure\": \"Explained\", \"plan\": \"%s\", \"planFitted\": true%s}";
    post(id, "on-the-spot-resolution", answer.formatted("P-999999999", ""))
        .statusCode(400)
        .body("errors.field", hasItem("plan"));
    post(id, "on-the-spot-resolution", "{\"measure\": \"Explained\", \"planFitted\": true}")
        .statusCode(400)
        .body("errors.field", hasItem("planFitted"));
    post(
            id,
            "on-the-spot-resolution",
            answer.formatted(
                plan, ", \"compensation\": {\"amount\": 99999999, \"currency\": \"CNY\"}"))
        .statusCode(403);
    assertEquals(before, use(plan));
    post(id, "on-the-spot-resolution", answer.formatted(plan, "")).statusCode(200);
    assertEquals(new Use(before.uses + 1, before.judged + 1, before.fitted + 1), use(plan));
    String told =
        Topics.text(
            Topics.published(
                    record ->
                        id.equals(record.key())
                            && Topics.header(record, "ce_type")
                                .equals("complaint.resolvedOnTheSpot"),
                    1)
                .get(0));
    assertTrue(told.contains("\"plan\":\"P-000006/1\""), told);
  }

  private record Use(long uses, long judged, long fitted) {}

  private static Use use(String plan) {
    JsonPath shown =
        agent().get("/api/v1/plans/" + plan).then().statusCode(200).extract().jsonPath();
    return shown.get("use") == null
        ? new Use(0, 0, 0)
        : new Use(
            shown.getLong("use.uses"), shown.getLong("use.judged"), shown.getLong("use.fitted"));
  }

  /** An approved answer with a plan, or without one. */
  private static void approve(String complaintId, String eventId, String plan, Boolean fitted) {
    String data =
        plan == null
            ? EXAMPLE.replaceAll("\"plan\"\\s*:\\s*\"" + NAMED + "\",", "")
            : EXAMPLE.replace(NAMED, plan);
    Topics.publish(
        eventId,
        "resolution.approved",
        complaintId,
        fitted == null
            ? data.replaceAll("\"planFitted\"\\s*:\\s*true,", "")
            : data.replaceAll("(\"planFitted\"\\s*:\\s*)true", "$1" + fitted));
  }
}
