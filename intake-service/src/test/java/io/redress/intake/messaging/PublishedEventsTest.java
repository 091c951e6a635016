package io.redress.intake.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Contracts;
import io.redress.kit.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedEventsTest extends IntakeTest {
  private static final Contracts CONTRACTS = Contracts.in(Path.of("contracts"));

  @Test
  void theExamplesFitTheirSchemas() {
    for (String type : CONTRACTS.types()) {
      CONTRACTS.check(type, CONTRACTS.example(type));
    }
  }

  @Test
  void whatIsPublishedFitsTheContractsInOrderAndNamesNoCustomer() {
    String number = newNumber();
    JsonPath first =
        registered(
            agent(),
            """
            {"channel": "WEB", "customer": {"number": "%s", "name": "王女士", "branch": "north",
                          "district": "lakeside"},
             "category": "price.price", "title": "Secret title", "description": "Call %s",
             "product": "Plan of %s"}
            """
                .formatted(number, number, number));
    String id = first.getString("id");
    String repeat = register(number, "price.price").getString("id");
    post(id, "messages", "{\"text\": \"Secret message\"}").statusCode(201);
    post(id, "urges", "{\"note\": \"Secret note\"}").statusCode(200);
    post(
            id,
            "on-the-spot-resolution",
            "{\"measure\": \"Told %s\", \"plan\": \"p-000001\", \"planFitted\": true, \"compensation\": {\"amount\": 5, \"currency\": \"CNY\"}}"
                .formatted(number))
        .statusCode(200);
    post(id, "withdrawal", "{\"reason\": \"NO_LONGER_NEEDED\"}").statusCode(200);
    String missed = missedAndReturned(number);
    List<ConsumerRecord<String, byte[]>> events =
        Topics.published(record -> Set.of(id, repeat, missed).contains(record.key()), 9);
    assertEquals(
        List.of(
            "complaint.registered",
            "complaint.repeated",
            "complaint.updated",
            "complaint.urged",
            "complaint.resolvedOnTheSpot",
            "complaint.withdrawn"),
        events.stream()
            .filter(record -> record.key().equals(id))
            .map(record -> Topics.header(record, "ce_type"))
            .toList());
    TreeSet<String> all = new TreeSet<>(CONTRACTS.types());
    // Told of closed complaints only; ErasureTest checks it.
    all.remove("customer.erased");
    all.remove("contact.erased");
    // Told when nobody called back in time; KeepPromisesTest checks it.
    all.remove("contact.promiseBroken");
    // Told of plans; PlanEventsTest checks them.
    all.removeIf(type -> type.startsWith("plan."));
    assertEquals(
        all,
        events.stream()
            .map(record -> Topics.header(record, "ce_type"))
            .collect(Collectors.toCollection(TreeSet::new)));
    for (ConsumerRecord<String, byte[]> event : events) {
      String data = Topics.text(event);
      CONTRACTS.check(Topics.header(event, "ce_type"), data);
      assertEquals("/intake", Topics.header(event, "ce_source"));
      assertEquals(event.key(), Topics.header(event, "ce_subject"));
      assertFalse(data.contains(number));
      assertFalse(data.contains("王女士"));
      assertFalse(data.contains("Secret"));
    }
    JsonPath registered =
        JsonPath.from(
            Topics.text(
                events.stream()
                    .filter(record -> record.key().equals(repeat))
                    .findFirst()
                    .orElseThrow()));
    assertEquals("REPEAT", registered.getString("type"));
    assertEquals("lakeside", registered.getString("district"));
    assertEquals(id, registered.getString("relatedComplaintId"));
    assertTrue(registered.getString("customer").startsWith("p"));
  }

  /** A call that reached nobody, and the customer called back. */
  private static String missedAndReturned(String number) {
    String path =
        as("ivr.seven", Roles.INTEGRATOR)
            .body(
                """
                {"callId": "%s", "number": "%s", "reason": "QUEUE_LEFT", "at": "%s",
                 "queue": "billing", "waitedSeconds": 3, "skill": "zh", "branch": "north"}
                """
                    .formatted(UUID.randomUUID(), number, Instant.now()))
            .post("/api/v1/missed-contacts")
            .then()
            .statusCode(201)
            .extract()
            .path("links.self");
    RequestSpecification north =
        with(Tokens.inBranch("agent.n", "customer-care", "north", Roles.AGENT));
    north.post(path + "/claim").then().statusCode(200);
    north.body("{\"outcome\": \"REACHED\"}").post(path + "/completion").then().statusCode(200);
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
