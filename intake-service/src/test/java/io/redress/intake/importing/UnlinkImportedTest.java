package io.redress.intake.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnlinkImportedTest extends ImportingTest {

  private static JsonPath unlinked(String id) {
    return as("crm.bridge", Roles.AGENT)
        .contentType(ContentType.JSON)
        .body("{\"reason\": \"Another contract\"}")
        .post(COMPLAINTS + "/{id}/unlinks", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void aRepeatOfHistoryStaysHistoryAndIsToldToNobody() {
    String source = newSource();
    String number = newNumber();
    imported(
        history(source),
        HEADER
            + line("1", "2020-03-01T10:00:00", "one", number)
            + line("2", "2020-03-05T10:00:00", "again", number));
    String repeat = complaintOf(source, "2");
    JsonPath parted = unlinked(repeat);
    assertEquals("NEW", parted.getString("type"));
    assertEquals("CLOSED", parted.getString("status"));
    assertEquals("IMPORTED", parted.getString("disposition"));
    assertEquals(2, parted.getInt("customer.highFrequency.last7Days"));
    assertEquals(0, complaint(source, "1").getInt("repeats"));
    assertEquals(0, events(repeat));
  }

  @Test
  void aRepeatOfHistoryThatWasOpenedAgainIsHistoryToo() {
    String source = newSource();
    String number = newNumber();
    Instant now = Instant.now();
    imported(
        history(source),
        HEADER
            + line("1", now.minus(Duration.ofDays(9)).toString(), "one", number)
            + line("2", now.minus(Duration.ofDays(8)).toString(), "again", number));
    assertEquals("REPEAT", register(number).getString("type"));
    assertEquals("RECEIVED", complaint(source, "2").getString("status"));
    JsonPath parted = unlinked(complaintOf(source, "2"));
    assertEquals("IMPORTED", parted.getString("disposition"));
    assertEquals(0, events(complaintOf(source, "2")));
    assertEquals(1, complaint(source, "1").getInt("repeats"));
  }

  @Test
  void anImportedRepeatWithALifecycleGetsItsOwnFromNowOn() {
    String source = newSource();
    String number = newNumber();
    Instant before = Instant.now();
    imported(
        history(source).queryParam("lifecycle", "true"),
        HEADER
            + line("1", "2020-03-01T10:00:00", "one", number)
            + line("2", "2020-03-05T10:00:00", "again", number));
    String repeat = complaintOf(source, "2");
    JsonPath parted = unlinked(repeat);
    assertEquals("NEW", parted.getString("type"));
    assertEquals("RECEIVED", parted.getString("status"));
    JsonPath told =
        JsonPath.from(
            texts(
                    "select payload from outbox where aggregateid = ? order by seq desc limit 1",
                    repeat)
                .get(0));
    assertEquals("NEW", told.getString("type"));
    assertTrue(Instant.parse(told.getString("lifecycleFrom")).isAfter(before.minusSeconds(60)));
    assertEquals("2020-03-05T02:00:00Z", told.getString("registeredAt"));
  }
}
