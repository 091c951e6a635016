package io.redress.intake.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Contracts;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CorrectTest extends IntakeTest {
  private static final String WEAK = "basic-communication.weak-signal";
  private static final String COVERAGE = "basic-communication.no-coverage";
  private static final String PRICE = "price.price";

  @Inject FollowCase follow;

  @Test
  void aCorrectionKeepsWhatWasBeforeAndCountsAsMisidentified() {
    String id =
        registered(agent(), body(newNumber(), CATEGORY, ", \"description\": \"x\""))
            .getString("id");
    assertFalse(read(id).getBoolean("misidentified"));
    correct(id, "\"category\": \"spam-and-fraud.spam-and-fraud\"")
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("category", equalTo("spam-and-fraud.spam-and-fraud"))
        .body("misidentified", equalTo(true))
        .body("completeness", equalTo(0.5f))
        .body("missingFields", contains("incident.at"))
        .body("corrections.size()", equalTo(1))
        .body("corrections[0].before.category", equalTo(CATEGORY))
        .body("corrections[0].before.nature", equalTo("COMPLAINT"))
        .body("corrections[0].after.category", equalTo("spam-and-fraud.spam-and-fraud"))
        .body("corrections[0].reason", equalTo("Misheard"))
        .body("corrections[0].by", equalTo(AGENT))
        .body("corrections[0].at", endsWith("+08:00"));
    correct(id, "\"category\": \"" + PRICE + "\"")
        .statusCode(200)
        .body("corrections.after.category", contains(PRICE, "spam-and-fraud.spam-and-fraud"));
    RestAssured.given()
        .get("/q/metrics")
        .then()
        .body(containsString("redress_complaints_misidentified_total{nature=\"COMPLAINT\""));
  }

  @Test
  void theOthersAreToldWithinTheContract() {
    String id = register(newNumber()).getString("id");
    correct(id, "\"category\": \"" + PRICE + "\", \"nature\": \"ENQUIRY\"").statusCode(200);
    String data =
        texts("select payload from outbox where aggregateid = ? order by seq desc limit 1", id)
            .get(0);
    Contracts.in(Path.of("contracts")).check("complaint.updated", data);
    JsonPath told = JsonPath.from(data);
    assertEquals("CORRECTION", told.getString("what"));
    assertEquals("STAFF", told.getString("by"));
    assertEquals(PRICE, told.getString("category"));
    assertEquals("ENQUIRY", told.getString("nature"));
    assertTrue(told.getBoolean("misidentified"));
    assertFalse(data.contains("Misheard"));
  }

  @Test
  void afterwardsTheRightCategoryIsRepeatedAndTheWrongOneIsNot() {
    String number = newNumber();
    String first = register(number, WEAK).getString("id");
    correct(first, "\"category\": \"" + COVERAGE + "\"").statusCode(200);
    assertEquals("NEW", register(number, WEAK).getString("type"));
    JsonPath repeat = register(number, COVERAGE);
    assertEquals("REPEAT", repeat.getString("type"));
    assertEquals(first, repeat.getString("relatedComplaintId"));
  }

  @Test
  void repeatsThatWereFiledAlikeGoAlongAndLinkedOnesStay() {
    String number = newNumber();
    JsonPath first = register(number, WEAK);
    String alike = register(number, WEAK).getString("id");
    String linked =
        registered(
                agent(),
                body(
                    number,
                    PRICE,
                    ", \"relatedTicket\": \"" + first.getString("ticketNumber") + "\""))
            .getString("id");
    correct(alike, "\"category\": \"" + COVERAGE + "\"")
        .statusCode(200)
        .body("id", equalTo(alike))
        .body("category", equalTo(COVERAGE))
        .body("misidentified", equalTo(true))
        .body("corrections.size()", equalTo(1));
    assertEquals(COVERAGE, read(first.getString("id")).getString("category"));
    assertEquals(PRICE, read(linked).getString("category"));
    assertFalse(read(linked).getBoolean("misidentified"));
    assertEquals(
        List.of(COVERAGE, COVERAGE, PRICE),
        texts(
            "select category from report where issue_id = ? order by serial",
            first.getString("id")));
  }

  @Test
  void whatIsAnEnquiryNoLongerCountsTowardsHighFrequency() {
    String number = newNumber();
    String first = register(number, WEAK).getString("id");
    String second = register(number, PRICE).getString("id");
    String third = register(number, CATEGORY).getString("id");
    frequency(third, true, 3);
    correct(first, "\"nature\": \"ENQUIRY\"")
        .statusCode(200)
        .body("nature", equalTo("ENQUIRY"))
        .body("status", equalTo("RECEIVED"))
        .body("customer.highFrequency.last7Days", equalTo(0));
    frequency(second, false, 1);
    frequency(third, false, 2);
    agent()
        .get("/api/v1/customers/{number}", number)
        .then()
        .body("highFrequency.active", equalTo(false))
        .body("highFrequency.last7Days", equalTo(2));
    JsonPath fourth = register(number, WEAK);
    assertEquals("NEW", fourth.getString("type"));
    frequency(fourth.getString("id"), true, 3);
    correct(first, "\"nature\": \"COMPLAINT\"").statusCode(200);
    frequency(second, false, 2);
    frequency(third, true, 3);
    frequency(fourth.getString("id"), true, 4);
  }

  @Test
  void noReportIsMissedOrCountedTwiceWhileCorrectionsGoOn() {
    String number = newNumber();
    List<String> ids =
        List.of(WEAK, PRICE, CATEGORY, COVERAGE).stream()
            .map(category -> register(number, category).getString("id"))
            .toList();
    List<CompletableFuture<Void>> all =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> {
                          if (i < 4) {
                            correct(ids.get(i), "\"nature\": \"ENQUIRY\"").statusCode(200);
                          } else {
                            register(number, "other.other");
                          }
                        }))
            .toList();
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    assertEquals(4, register(number, "other.other").getInt("customer.highFrequency.last7Days") - 1);
    assertEquals(
        List.of("0", "0", "0", "0", "1", "2", "3", "4", "5"),
        texts(
            "select c.last_7_days from complaint c join report r on r.complaint_id = c.id"
                + " where r.customer = (select customer from complaint where id = ?)"
                + " order by r.serial",
            ids.get(0)));
  }

  @Test
  void theSameKeyCorrectsOnceAndAnOldVersionIsRefused() {
    String id = register(newNumber()).getString("id");
    String key = UUID.randomUUID().toString();
    String body = "{\"category\": \"" + PRICE + "\", \"reason\": \"Misheard\"}";
    String tag = agent().get(COMPLAINTS + "/{id}", id).header("ETag");
    for (int i = 0; i < 2; i++) {
      agent()
          .header("Idempotency-Key", key)
          .header("If-Match", tag)
          .body(body)
          .post(COMPLAINTS + "/{id}/corrections", id)
          .then()
          .statusCode(200)
          .body("corrections.size()", equalTo(1));
    }
    agent()
        .header("If-Match", tag)
        .body(body.replace(PRICE, WEAK))
        .post(COMPLAINTS + "/{id}/corrections", id)
        .then()
        .statusCode(412);
  }

  @Test
  void aClosedComplaintIsNotCorrected() {
    String id = register(newNumber()).getString("id");
    follow.closed(id, "RESOLVED", Instant.parse("2026-11-22T08:00:00Z"));
    correct(id, "\"category\": \"" + PRICE + "\"")
        .statusCode(409)
        .body("type", equalTo("/problems/complaint-closed"));
    assertEquals(0, count("select count(*) from correction where complaint_id = ?", id));
  }

  @Test
  void whatVerificationFindsToBeAnEnquiryIsMisidentifiedToo() {
    String id = register(newNumber()).getString("id");
    follow.closed(id, "ENQUIRY", Instant.parse("2026-11-22T08:00:00Z"));
    assertTrue(read(id).getBoolean("misidentified"));
    String asked =
        registered(agent(), body(newNumber(), CATEGORY, ", \"nature\": \"ENQUIRY\""))
            .getString("id");
    assertFalse(read(asked).getBoolean("misidentified"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"category\": \"basic-business\"|Misheard|invalid-field|category",
        "\"category\": \"basic-business.bill-disputed\"|Misheard|invalid-field|category",
        "\"nature\": \"COMPLAINT\"|Misheard|invalid-field|nature",
        "\"nature\": \"PRAISE\"|Misheard|invalid-field|nature",
        "\"nature\": null|Misheard|invalid-field|nature",
        "\"category\": \"price.price\"|' '|invalid-field|reason",
        "\"category\": \"price.price\"|又是恶意客户|labelling-word|reason"
      })
  void aWrongCorrectionIsNamed(String member, String reason, String problem, String field) {
    String id = register(newNumber()).getString("id");
    post(id, "corrections", "{%s, \"reason\": \"%s\"}".formatted(member, reason))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + problem))
        .body("errors[0].field", equalTo(field))
        .body("errors[0].mend", notNullValue());
    agent()
        .get(COMPLAINTS + "/{id}", id)
        .then()
        .body("misidentified", equalTo(false))
        .body("corrections", empty());
  }

  @Test
  void whoVerifiesMayCorrectAndWhoReviewsMayNot() {
    String id = register(newNumber()).getString("id");
    String body = "{\"category\": \"" + PRICE + "\", \"reason\": \"Verified\"}";
    as("reviewer.r", Roles.REVIEWER)
        .body(body)
        .post(COMPLAINTS + "/{id}/corrections", id)
        .then()
        .statusCode(403);
    as("handler.he", Roles.HANDLER)
        .body(body)
        .post(COMPLAINTS + "/{id}/corrections", id)
        .then()
        .statusCode(200)
        .body("corrections[0].by", equalTo("handler.he"));
  }

  private static void frequency(String id, boolean active, int last7Days) {
    JsonPath complaint = read(id);
    assertEquals(active, complaint.getBoolean("customer.highFrequency.active"));
    assertEquals(last7Days, complaint.getInt("customer.highFrequency.last7Days"));
  }

  private static ValidatableResponse correct(String id, String members) {
    return post(id, "corrections", "{" + members + ", \"reason\": \"Misheard\"}");
  }
}
