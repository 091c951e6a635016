package io.redress.analytics.warning;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Quiet days, a flood, and the judge who is asked by hand. */
abstract class WarningFlow {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final String PRICE = "price.price";
  static final String SIGNAL = "basic-communication.weak-signal";
  static final String WARNINGS = "/api/v1/warnings";
  static final String ACKNOWLEDGEMENT =
      "{\"assessment\":\"REAL\",\"action\":\"Billing corrects the bills by Friday.\"}";

  @Inject Tables tables;
  @Inject JudgeSeries judge;
  @Inject Scheduler scheduler;
  @Inject Clock clock;

  final List<IncomingEvent> events = new ArrayList<>();

  @BeforeEach
  void wipe() {
    scheduler.pause("watch");
    tables.wipe();
    tables.execute("delete from outbox");
    events.clear();
  }

  @AfterEach
  void goOn() {
    scheduler.resume("watch");
  }

  static RequestSpecification as(String role, String branch) {
    return given()
        .auth()
        .oauth2(
            branch == null
                ? Tokens.of(role + ".xu", null, role)
                : Tokens.inBranch(role + ".xu", null, branch, role))
        .contentType(ContentType.JSON);
  }

  static RequestSpecification analyst() {
    return as("analyst", null);
  }

  static RequestSpecification head() {
    return as("head", null);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  Instant at(int daysAgo, int hour) {
    return today().minusDays(daysAgo).atTime(hour, 20).atZone(ZONE).toInstant();
  }

  /** Ten days' worth and more of two a day, from so many days ago until yesterday. */
  void quiet(int fromDaysAgo) {
    for (var day = fromDaysAgo; day >= 1; day--) {
      report(at(day, 10), PRICE, "north");
      report(at(day, 15), SIGNAL, "south");
    }
  }

  IncomingEvent report(Instant at, String category, String branch) {
    var event = Story.at(at).registered("NEW", "COMPLAINT", category, branch).events().get(0);
    events.add(event);
    return event;
  }

  void flood(int daysAgo, int hour, String category, String branch, int count) {
    for (var i = 0; i < count; i++) {
      report(at(daysAgo, hour), category, branch);
    }
  }

  void takeInAndWatch() {
    tables.takeIn(events);
    events.clear();
    watch();
  }

  void watch() {
    for (var series : judge.behind()) {
      while (judge.judge(series)) {
        assertTrue(series.key().length() <= 80);
      }
    }
  }

  String warning(String kind) {
    return analyst()
        .get(WARNINGS + "?kind=" + kind)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .extract()
        .path("items[0].id");
  }
}
