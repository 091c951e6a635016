package io.redress.intake.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What tests of imports share. */
abstract class ImportingTest extends IntakeTest {
  static final String IMPORTS = "/api/v1/imports";
  static final String MAPPING =
      "externalId=id,registeredAt=at,title=title,number=number,channel=channel";
  static final String HEADER = "ID,At,Title,Number,Channel,note\r\n";

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  static RequestSpecification machine() {
    return as("crm.bridge", Roles.INTEGRATOR).contentType("text/csv");
  }

  /** A source that nobody imported from before. */
  static String newSource() {
    return "crm-" + UUID.randomUUID();
  }

  static RequestSpecification history(String source) {
    return machine()
        .queryParam("source", source)
        .queryParam("mapping", MAPPING)
        .queryParam("category", CATEGORY)
        .queryParam("zone", "Asia/Shanghai");
  }

  static String line(String id, String at, String title, String number) {
    return "%s,%s,%s,%s,web,\r\n".formatted(id, at, title, number);
  }

  static ValidatableResponse send(RequestSpecification request, String file) {
    return request.body(file.getBytes(StandardCharsets.UTF_8)).post(IMPORTS).then();
  }

  /** Imports, and waits for the end. */
  static JsonPath imported(RequestSpecification request, String file) {
    return ended(send(request, file).statusCode(202).extract().jsonPath().getString("id"));
  }

  static JsonPath ended(String id) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> machine().get(IMPORTS + "/{id}", id).then().statusCode(200).extract().jsonPath(),
            view -> view.get("finishedAt") != null);
  }

  static void assertCounts(JsonPath view, int read, int taken, int repeated, int refused) {
    assertEquals(
        "DONE: %d read, %d taken, %d repeated, %d refused"
            .formatted(read, taken, repeated, refused),
        "%s: %d read, %d taken, %d repeated, %d refused"
            .formatted(
                view.getString("state"),
                view.getInt("read"),
                view.getInt("taken"),
                view.getInt("repeated"),
                view.getInt("refused")));
  }

  /** The id of the complaint that a ticket became. */
  String complaintOf(String source, String externalId) {
    return texts(
            "select complaint_id from imported_ticket where source = ? and external_id = ?",
            source,
            externalId)
        .get(0);
  }

  JsonPath complaint(String source, String externalId) {
    return as("crm.bridge", Roles.AGENT)
        .get(COMPLAINTS + "/{id}", complaintOf(source, externalId))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  long events(String complaintId) {
    return count("select count(*) from outbox where aggregateid = ?", complaintId);
  }
}
