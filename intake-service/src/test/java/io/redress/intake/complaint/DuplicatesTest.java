package io.redress.intake.complaint;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicatesTest extends IntakeTest {
  private static final String PRICE = "price.price";

  @Test
  void theSameTitleUnderAnotherCategoryIsOfferedAndBlocksNothing() {
    String number = newNumber();
    JsonPath first = register(number);
    JsonPath second = register(number, PRICE);
    assertEquals("NEW", second.getString("type"));
    assertEquals(List.of(first.getString("id")), offered(second));
    assertEquals(
        first.getString("ticketNumber"), second.getString("possibleDuplicates[0].ticketNumber"));
    assertEquals(CATEGORY, second.getString("possibleDuplicates[0].category"));
    assertEquals(1.0, second.getDouble("possibleDuplicates[0].titleLikeness"));
    assertEquals(List.of(), offered(first));
  }

  @Test
  void placeAndTimeAreEnoughUnderAnotherTitle() {
    String number = newNumber();
    String there =
        """
        {"channel": "HOTLINE", "customer": {"number": "%s"}, "category": "%s", "title": "%s",
         "incident": {"at": "2026-11-20T09:00:00+08:00", "place": "北湖路12号"}}
        """;
    JsonPath first =
        registered(agent(), there.formatted(number, "basic-communication.no-coverage", "家里没有信号"));
    JsonPath second =
        registered(agent(), there.formatted(number, "basic-communication.slow-data", "上网很慢"));
    assertEquals(List.of(first.getString("id")), offered(second));
    assertTrue(second.getBoolean("possibleDuplicates[0].samePlace"));
    assertTrue(second.getBoolean("possibleDuplicates[0].sameTime"));
  }

  @Test
  void whatIsOfTheSameIssueOrLinkedOrTakenBackIsNotOffered() {
    String number = newNumber();
    JsonPath first = register(number);
    assertEquals(List.of(), offered(register(number)));
    String linked = ", \"relatedTicket\": \"" + first.getString("ticketNumber") + "\"";
    assertEquals(List.of(), offered(registered(agent(), body(number, PRICE, linked))));
    post(first.getString("id"), "withdrawal", "{\"reason\": \"MISTAKE\"}").statusCode(200);
    assertEquals(List.of(), offered(register(number, "other.other")));
  }

  @Test
  void anotherCustomersTicketIsNeverOffered() {
    register(newNumber());
    assertEquals(List.of(), offered(register(newNumber(), PRICE)));
  }

  @Test
  void theSameKeyAnswersTheSame() {
    String number = newNumber();
    register(number);
    RequestSpecification caller =
        agent().header("Idempotency-Key", UUID.randomUUID().toString()).body(body(number, PRICE));
    List<String> offered = offered(caller.post(COMPLAINTS).jsonPath());
    assertEquals(1, offered.size());
    JsonPath again =
        caller
            .post(COMPLAINTS)
            .then()
            .statusCode(201)
            .header("Idempotency-Replayed", equalTo("true"))
            .extract()
            .jsonPath();
    assertEquals(offered, offered(again));
  }

  private static List<String> offered(JsonPath registered) {
    return registered.getList("possibleDuplicates.complaintId");
  }
}
