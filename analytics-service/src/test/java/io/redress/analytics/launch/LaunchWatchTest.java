package io.redress.analytics.launch;

import static io.redress.analytics.launch.LaunchFixture.LAUNCHES;
import static io.redress.analytics.launch.LaunchFixture.as;
import static io.redress.analytics.launch.LaunchFixture.content;
import static io.redress.analytics.launch.LaunchFixture.launched;
import static io.redress.analytics.launch.LaunchFixture.read;
import static io.redress.analytics.launch.LaunchFixture.step;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.testing.Contracts;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** After a launch: its watch and its warnings. */
@QuarkusTest
class LaunchWatchTest extends LaunchWatchFlow {
  @Inject EndWatch endWatch;
  @Inject LaunchWorker worker;

  @Test
  void farMoreThanExpectedRaisesAWarningWithTheLaunchAndItsVeryComplaints() {
    quiet(20);
    var id = launched(content(daysAgo(3), PRODUCT, TWO_A_DAY));
    report(1, 11, PRODUCT, "north", 30);
    watch();
    var listed =
        as("analyst")
            .get("/api/v1/warnings?launch=" + id)
            .then()
            .statusCode(200)
            .body("items.kind", everyItem(equalTo("LAUNCH")))
            .body("items.launchId", everyItem(equalTo(id)))
            .body("items.key", containsInAnyOrder(id + ":0", id + ":1"))
            .body("items.subject", containsInAnyOrder(PRODUCT, PRICE))
            .extract();
    String warning = listed.path("items.find { it.key.endsWith(':0') }.id");
    as("analyst")
        .get("/api/v1/warnings/" + warning + "/complaints?limit=200")
        .then()
        .statusCode(200)
        .body("items", hasSize(30));
    as("analyst").get("/api/v1/warnings?launch=none").then().body("items", hasSize(0));
    var contracts = Contracts.in(Path.of("contracts"));
    var told =
        tables.texts(
            "select payload from outbox where type = 'warning.raised' and payload like '%launchId%'");
    assertEquals(2, told.size());
    assertEquals(1, told.stream().filter(text -> text.contains("\"category\":\"" + PRICE)).count());
    told.forEach(payload -> contracts.check("warning.raised", payload));
  }

  @Test
  void asManyAsExpectedRaiseNothing() {
    quiet(20);
    launched(content(daysAgo(5), PRODUCT, "{\"count\": 8, \"per\": \"DAY\"}"));
    for (var day = 4; day >= 1; day--) {
      report(day, 10, PRODUCT, "north", 6);
    }
    watch();
    as("analyst")
        .get("/api/v1/warnings?kind=LAUNCH")
        .then()
        .statusCode(200)
        .body("items.findAll { it.key.endsWith(':0') }", hasSize(0));
  }

  @Test
  void whereNothingIsKnownOfTheDaysBeforeWholeDaysAreComparedWithTheExpectation() {
    report(2, 11, PRODUCT, "north", 30);
    var id = launched(content(daysAgo(3), PRODUCT, TWO_A_DAY));
    watch();
    as("analyst")
        .get("/api/v1/warnings?launch=" + id)
        .then()
        .body("items.key", hasItem(id + ":0"))
        .body("items[0].hour", equalTo(daysAgo(2) + "T23:00:00+08:00"));
  }

  @Test
  void otherDistrictsAndOtherProductsAreNotItsComplaints() {
    quiet(20);
    var id =
        launched(
            content(daysAgo(3), PRODUCT, TWO_A_DAY)
                .replace("\"plan\"", "\"districts\": [\"south\"], \"plan\""));
    report(1, 11, PRODUCT, "north", 20);
    report(1, 11, "Other plan", "south", 3);
    report(1, 11, PRODUCT, "south", 4);
    as("analyst")
        .get(FIGURE + "?from=" + daysAgo(10))
        .then()
        .statusCode(200)
        .body("groups[0].numerator", equalTo(4));
    watch();
    as("analyst")
        .get("/api/v1/warnings?launch=" + id)
        .then()
        .body("items.findAll { it.key.endsWith(':0') }", hasSize(0));
  }

  @Test
  void theWatchEndsAfterItsLastDayAndItsWarningsWithIt() {
    quiet(30);
    report(8, 11, PRODUCT, "north", 30);
    var id = launched(content(daysAgo(10), PRODUCT, TWO_A_DAY));
    var other = launched(content(daysAgo(2), "Other plan", TWO_A_DAY));
    assertEquals(List.of(id), endWatch.over());
    judge.behind();
    assertFalse(endWatch.end(id), "its last day waits to be judged");
    watch();
    worker.work();
    assertFalse(endWatch.end(id), "once");
    read(id).body("state", equalTo("WATCHED"));
    read(other).body("state", equalTo("LAUNCHED"));
    as("analyst")
        .get(LAUNCHES + "/" + id + "/history")
        .then()
        .body("items.action", hasItem("WATCHED"))
        .body("items[-1].by", equalTo("watch"));
    assertEquals(
        0,
        tables.number(
            "select count(*) from warning where kind = 'LAUNCH' and is_open = 1 and series_key like '%s%%'"
                .formatted(id)));
    assertEquals(
        0, tables.number("select count(*) from watch where series_key like '%s%%'".formatted(id)));
    watch();
    assertEquals(
        0, tables.number("select count(*) from watch where series_key like '%s%%'".formatted(id)));
  }

  @Test
  void closingEndsTheWatchAndItsWarnings() {
    quiet(20);
    var id = launched(content(daysAgo(3), PRODUCT, TWO_A_DAY));
    report(1, 11, PRODUCT, "north", 30);
    watch();
    assertEquals(
        2, tables.number("select count(*) from warning where kind = 'LAUNCH' and is_open = 1"));
    step(id, "closing", "{\"conclusion\": \"Taken off the market.\"}").then().statusCode(200);
    as("analyst")
        .get("/api/v1/warnings?launch=" + id)
        .then()
        .body("items.state", everyItem(equalTo("ENDED")));
    watch();
    assertEquals(0, tables.number("select count(*) from watch where kind = 'LAUNCH'"));
  }
}
