package io.redress.intake.complaint;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Urging twice raises a standard complaint, whoever urges, on whichever of its tickets, and when.
 */
@QuarkusTest
class UrgeTest extends IntakeTest {

  @Test
  void twoUrgesAtOnceAreTwoAndRaiseItToGreen() {
    for (int round = 0; round < 5; round++) {
      String id = register(newNumber()).getString("id");
      urgeAtOnce(List.of(id, id));
      JsonPath now = read(id);
      assertEquals(2, now.getInt("urges"));
      assertEquals("GREEN", now.getString("lane"));
      assertEquals(List.of("1 STANDARD", "2 GREEN"), told(id));
    }
  }

  @Test
  void manyUrgesAtOnceAreToldOneAfterTheOther() {
    String id = register(newNumber()).getString("id");
    urgeAtOnce(IntStream.range(0, 12).mapToObj(i -> id).toList());
    assertEquals(12, read(id).getInt("urges"));
    assertEquals(
        IntStream.rangeClosed(1, 12)
            .mapToObj(urges -> urges + (urges < 2 ? " STANDARD" : " GREEN"))
            .toList(),
        told(id));
  }

  @Test
  void urgingAFirstTicketAndItsRepeatAtOnceUrgesTheOneIssueTwice() {
    String number = newNumber();
    String first = register(number).getString("id");
    String repeat = register(number).getString("id");
    urgeAtOnce(List.of(first, repeat));
    for (String id : List.of(first, repeat)) {
      JsonPath now = read(id);
      assertEquals(2, now.getInt("urges"));
      assertEquals("GREEN", now.getString("lane"));
    }
    assertEquals(List.of("1 STANDARD", "2 GREEN"), told(first));
    assertEquals(List.of(), told(repeat));
  }

  @Test
  void whoeverUrgesARepeatIsAnsweredWithTheLaneOfItsIssue() {
    String number = newNumber();
    register(number);
    String repeat = register(number).getString("id");
    post(repeat, "urges", "{}").statusCode(200).body("urges", equalTo(1));
    post(repeat, "urges", "{}")
        .statusCode(200)
        .body("urges", equalTo(2))
        .body("lane", equalTo("GREEN"));
    JsonPath third = register(number);
    assertEquals("GREEN", third.getString("lane"));
    assertEquals(2, read(third.getString("id")).getInt("urges"));
  }

  @Test
  void aFasterRepeatTakesTheOtherRepeatsAlong() {
    String number = newNumber();
    register(number);
    String repeat = register(number).getString("id");
    registered(supervisor(), body(number, CATEGORY, ", \"urgent\": true"));
    assertEquals("EMERGENCY", read(repeat).getString("lane"));
  }

  @Test
  void urgingNeverSlowsAnEmergency() {
    String id = register(newNumber(), "basic-communication.outage").getString("id");
    urgeAtOnce(List.of(id, id, id));
    assertEquals("EMERGENCY", read(id).getString("lane"));
  }

  private static void urgeAtOnce(List<String> ids) {
    CompletableFuture.allOf(
            ids.stream()
                .map(
                    id -> CompletableFuture.runAsync(() -> post(id, "urges", "{}").statusCode(200)))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private List<String> told(String id) {
    return texts(
            "select payload from outbox where aggregateid = ? and type = 'complaint.urged' order by"
                + " seq",
            id)
        .stream()
        .map(JsonPath::from)
        .map(event -> event.getInt("urges") + " " + event.getString("lane"))
        .toList();
  }
}
