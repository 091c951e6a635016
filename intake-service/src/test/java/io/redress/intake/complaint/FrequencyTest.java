package io.redress.intake.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.intake.customer.CustomerNumber;
import io.redress.intake.customer.Customers;
import io.redress.intake.frequency.Frequencies;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** High frequency as those see it who work with it. */
@QuarkusTest
class FrequencyTest extends IntakeTest {
  private static final String PRICE = "price.price";
  private static final String WEAK = "basic-communication.weak-signal";

  @Inject FollowCase follow;
  @Inject Frequencies frequencies;
  @Inject Customers customers;
  @Inject Clock clock;

  @Test
  void anActiveNumberBringsItsCausesAndAStrategy() {
    String number = newNumber();
    register(number, PRICE);
    JsonPath second = register(number, CATEGORY);
    assertEquals("NONE", second.getString("customer.highFrequency.state"));
    assertTrue(second.get("customer.highFrequency.causes") == null);
    assertTrue(second.get("customer.highFrequency.strategy") == null);
    JsonPath third = register(number, CATEGORY);
    for (JsonPath view : List.of(third, read(third.getString("id")))) {
      assertEquals("ACTIVE", view.getString("customer.highFrequency.state"));
      assertEquals("COMMON", view.getString("customer.highFrequency.causes.kind"));
      assertEquals(2, view.getInt("customer.highFrequency.causes.common"));
      assertEquals(1, view.getInt("customer.highFrequency.causes.special"));
      assertEquals(
          List.of(CATEGORY, PRICE),
          view.getList("customer.highFrequency.causes.categories.category"));
      assertEquals(
          List.of("basic-business", "price"),
          view.getList("customer.highFrequency.causes.categories.group"));
      assertEquals(
          List.of("COMMON", "SPECIAL"),
          view.getList("customer.highFrequency.causes.categories.kind"));
      assertEquals("one-owner-one-cause", view.getString("customer.highFrequency.strategy.code"));
    }
    assertEquals("NONE", read(second.getString("id")).getString("customer.highFrequency.state"));
    customer(number, "highFrequency.state", "ACTIVE");
    customer(number, "highFrequency.strategy.code", "one-owner-one-cause");
  }

  @Test
  void whoWasHighFrequencyIsInactiveWithTheCausesOfThatTime() {
    String number = newNumber();
    for (String category : new String[] {PRICE, "marketing.marketing", "other.other"}) {
      register(number, category);
    }
    age(number, 40);
    JsonPath fourth = register(number, WEAK);
    assertEquals("INACTIVE", fourth.getString("customer.highFrequency.state"));
    assertEquals(false, fourth.getBoolean("customer.highFrequency.active"));
    assertEquals(1, fourth.getInt("customer.highFrequency.last30Days"));
    assertEquals("SPECIAL", fourth.getString("customer.highFrequency.causes.kind"));
    assertEquals(3, fourth.getInt("customer.highFrequency.causes.special"));
    assertEquals(0, fourth.getInt("customer.highFrequency.causes.common"));
    assertEquals("keep-what-was-agreed", fourth.getString("customer.highFrequency.strategy.code"));
    assertEquals(
        fourth.getMap("customer.highFrequency"),
        read(fourth.getString("id")).getMap("customer.highFrequency"));
    customer(number, "highFrequency.state", "INACTIVE");
  }

  @Test
  void afterAYearNobodyRemembers() {
    String number = newNumber();
    for (int i = 0; i < 3; i++) {
      register(number, PRICE);
    }
    age(number, 7 + 365 + 1);
    customer(number, "highFrequency.state", "NONE");
    assertEquals("NONE", register(number, WEAK).getString("customer.highFrequency.state"));
  }

  @Test
  void theCheckSaysWhatRegisteringWillCount() {
    String number = newNumber();
    register(number, PRICE);
    register(number, WEAK);
    String who = "{\"customer\": {\"number\": \"%s\"}%s}";
    agent()
        .body(who.formatted(number, ", \"category\": \"" + CATEGORY + "\""))
        .post(COMPLAINTS + "/checks")
        .then()
        .statusCode(200)
        .body("highFrequency.state", equalTo("ACTIVE"))
        .body("highFrequency.last7Days", equalTo(3))
        .body("highFrequency.causes.categories.category", contains(CATEGORY, WEAK, PRICE))
        .body("highFrequency.strategy.names.zh", notNullValue());
    agent()
        .body(who.formatted(number, ""))
        .post(COMPLAINTS + "/checks")
        .then()
        .body("highFrequency.state", equalTo("NONE"))
        .body("highFrequency.last7Days", equalTo(2));
    agent()
        .body(
            who.formatted(number, ", \"nature\": \"ENQUIRY\", \"category\": \"" + CATEGORY + "\""))
        .post(COMPLAINTS + "/checks")
        .then()
        .body("highFrequency.last7Days", equalTo(2));
    agent()
        .body(who.formatted(newNumber(), ", \"category\": \"" + CATEGORY + "\""))
        .post(COMPLAINTS + "/checks")
        .then()
        .body("highFrequency.last7Days", equalTo(1));
    agent().body("{}").post(COMPLAINTS + "/checks").then().body("highFrequency", nullValue());
  }

  @Test
  void whatIsWithdrawnIsTakenOutOfTheCountsOfLaterTickets() {
    String number = newNumber();
    String first = register(number, PRICE).getString("id");
    register(number, WEAK);
    String third = register(number, CATEGORY).getString("id");
    customer(number, "highFrequency.state", "ACTIVE");
    post(first, "withdrawal", "{\"reason\": \"MISTAKE\"}").statusCode(200);
    assertEquals(2, read(third).getInt("customer.highFrequency.last7Days"));
    assertEquals(2, count("select last_7_days from complaint where id = ?", third));
    assertEquals(0, count("select high_frequency from complaint where id = ?", third));
    customer(number, "highFrequency.state", "NONE");
  }

  @Test
  void whatVerificationFindsToBeAnEnquiryIsTakenOutAsWell() {
    String number = newNumber();
    String first = register(number, PRICE).getString("id");
    register(number, WEAK);
    String third = register(number, CATEGORY).getString("id");
    follow.closed(first, "ENQUIRY", Instant.parse("2026-11-22T08:00:00Z"));
    assertEquals(2, count("select last_7_days from complaint where id = ?", third));
    customer(number, "highFrequency.state", "NONE");
  }

  @Test
  void theSameKeyIsAnsweredWithTheSameCounts() {
    String number = newNumber();
    register(number, PRICE);
    register(number, WEAK);
    String body = body(number, CATEGORY);
    JsonPath third = registered(agent().header("Idempotency-Key", number), body);
    register(number, "other.other");
    assertEquals(
        third.getMap("customer.highFrequency"),
        registered(agent().header("Idempotency-Key", number), body)
            .getMap("customer.highFrequency"));
  }

  @Test
  @ActivateRequestContext
  void customersOfBeforeAreGivenTheirStateWhenTheColumnIsAdded() throws IOException {
    String week = newNumber();
    String month = newNumber();
    String none = newNumber();
    for (int i = 0; i < 3; i++) {
      register(week, PRICE);
    }
    for (int i = 0; i < 8; i++) {
      register(month, PRICE);
      register(none, PRICE);
    }
    spread(month, 4);
    spread(none, 5);
    change("update customer set high_frequency_until = null");
    change(migration().split(";\\s*")[1]);
    for (String number : List.of(week, month, none)) {
      String pseudonym = customers.pseudonymOf(new CustomerNumber(number));
      Instant until =
          QuarkusTransaction.requiringNew()
              .call(() -> frequencies.until(pseudonym, clock.instant()));
      assertEquals(number.equals(none), until == null);
      assertEquals(
          until,
          QuarkusTransaction.requiringNew()
              .call(() -> customers.find(pseudonym).orElseThrow().highFrequencyUntil()));
    }
  }

  private void spread(String number, int days) {
    change(
        "update report set registered_at = registered_at - interval mod(serial, 8) * ? day where"
            + " customer = ?",
        days,
        customers.pseudonymOf(new CustomerNumber(number)));
  }

  private static String migration() throws IOException {
    try (InputStream file =
        FrequencyTest.class.getResourceAsStream(
            "/db/migration/V2026.11.26.260__high_frequency_until.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Puts everything that a number reported, and what is kept of it, into the past. */
  private void age(String number, int days) {
    change(
        "update report set registered_at = registered_at - interval ? day where customer = ?",
        days,
        customers.pseudonymOf(new CustomerNumber(number)));
    change(
        "update customer set high_frequency_until = high_frequency_until - interval ? day where"
            + " pseudonym = ?",
        days,
        customers.pseudonymOf(new CustomerNumber(number)));
  }

  private static void customer(String number, String path, String expected) {
    agent()
        .get("/api/v1/customers/{number}", number)
        .then()
        .statusCode(200)
        .body(path, equalTo(expected));
  }
}
