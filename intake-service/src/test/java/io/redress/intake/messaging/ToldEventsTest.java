package io.redress.intake.messaging;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Contracts;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What many customers were told at once, each of them reads with their own ticket. */
@QuarkusTest
class ToldEventsTest extends IntakeTest {
  private static final Contracts WORKFLOW = Contracts.of("workflow-service");
  private static final String COMPLAINT = "018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11";
  private static final String MESSAGE = "018f3a52-8100-7ccc-8ddd-3f6a5f0c2d14";

  @Test
  void theCustomerReadsItOnceHoweverOftenItIsTold() {
    JsonPath ticket = register(newNumber());
    String id = ticket.getString("id");
    String message = Ids.next();
    for (int i = 0; i < 2; i++) {
      publish(id, told(id, message));
    }
    publish(id, told(id, Ids.next()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> count("select count(*) from message where complaint_id = ?", id) == 2);
    given()
        .header("Tracking-Code", ticket.getString("trackingCode"))
        .get("/api/v1/tracking/{number}/messages", ticket.getString("ticketNumber"))
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(2))
        .body("items.by", contains("STAFF", "STAFF"))
        .body("items[0].text", containsString("We know of it and are working on it."))
        .body("items[0].text", containsString("我们已获悉此问题，正在处理。"));
    assertEquals(
        2,
        count(
            "select count(*) from outbox where aggregateid = ? and type = 'complaint.updated'",
            id));
  }

  @Test
  void aMessageToNobodyIsSetAside() {
    String nobodys = Ids.next();
    publish(nobodys, told(nobodys, Ids.next()));
    awaitSetAside(nobodys);
    assertEquals(0, count("select count(*) from message where complaint_id = ?", nobodys));
  }

  @Test
  void aMessageThatLacksALanguageIsSetAside() {
    String id = register(newNumber()).getString("id");
    publish(id, told(id, Ids.next()).replace("\"textEn\"", "\"text\""));
    awaitSetAside(id);
    assertEquals(0, count("select count(*) from message where complaint_id = ?", id));
  }

  private void awaitSetAside(String key) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> count("select count(*) from inbox_set_aside where record_key = ?", key) == 1);
  }

  private static String told(String complaintId, String message) {
    return WORKFLOW
        .example("customer.told")
        .replace(COMPLAINT, complaintId)
        .replace(MESSAGE, message);
  }

  private static void publish(String complaintId, String data) {
    Topics.publish(Ids.next(), "customer.told", complaintId, data);
  }
}
