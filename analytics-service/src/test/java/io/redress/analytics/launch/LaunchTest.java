package io.redress.analytics.launch;

import static io.redress.analytics.launch.LaunchFixture.LAUNCHES;
import static io.redress.analytics.launch.LaunchFixture.as;
import static io.redress.analytics.launch.LaunchFixture.content;
import static io.redress.analytics.launch.LaunchFixture.ended;
import static io.redress.analytics.launch.LaunchFixture.event;
import static io.redress.analytics.launch.LaunchFixture.head;
import static io.redress.analytics.launch.LaunchFixture.launched;
import static io.redress.analytics.launch.LaunchFixture.published;
import static io.redress.analytics.launch.LaunchFixture.read;
import static io.redress.analytics.launch.LaunchFixture.register;
import static io.redress.analytics.launch.LaunchFixture.step;
import static io.redress.analytics.launch.LaunchFixture.tag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.StatementLog;
import io.redress.kit.inbox.PoisonException;
import io.redress.kit.testing.Contracts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A launch from its registration to its conclusion: no plan, no launch. */
@QuarkusTest
class LaunchTest extends LaunchFlow {
  @Test
  void whatIsLeftOutIsMissingInBothLanguagesAndHoldsTheLaunchUp() {
    var id = register("{\"name\": \"Plan 99\", \"kind\": \"PRODUCT\", \"product\": \"Plan 99\"}");
    read(id)
        .body("state", equalTo("REGISTERED"))
        .body("launch.watchDays", equalTo(60))
        .body("audit.complete", equalTo(false))
        .body("audit.missing.code", contains("OWNER", "DATE", "EXPECTATION", "CATEGORIES", "PLAN"))
        .body("audit.missing[4].message.zh", equalTo("未指定投诉预案。"))
        .body("audit.missing[4].message.en", equalTo("No response plan is named."));
    step(id, "readiness", null)
        .then()
        .statusCode(422)
        .body("type", endsWith("launch-incomplete"))
        .body("missing.code", hasItems("PLAN", "DATE"));
    read(id).body("state", equalTo("REGISTERED"));
  }

  @Test
  void withoutAPlanInForceThereIsNoLaunch() {
    var id = register(content(today(), "Plan 99", FEW));
    read(id).body("audit.missing.code", contains("PLAN_NOT_IN_FORCE"));
    step(id, "readiness", null).then().statusCode(422);
    publishPlan();
    read(id).body("audit.complete", equalTo(true));
    step(id, "readiness", null).then().statusCode(200).body("state", equalTo("READY"));
    tables.takeIn(List.of(ended("plan.retired", 1, now())));
    step(id, "start", null)
        .then()
        .statusCode(422)
        .body("missing.code", contains("PLAN_NOT_IN_FORCE"));
    read(id).body("state", equalTo("READY"));
    tables.takeIn(List.of(published(2, now())));
    step(id, "start", null)
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("state", equalTo("LAUNCHED"))
        .body("launchedAt", notNullValue())
        .body("audit", nullValue());
  }

  @Test
  void aVersionThatIsNamedMustBeTheOneInForce() {
    var id = register(content(today(), "Plan 99", FEW).replace("P-000905", "P-000905/1"));
    publishPlan();
    read(id).body("audit.complete", equalTo(true));
    tables.takeIn(List.of(ended("plan.superseded", 1, now()), published(2, now())));
    read(id).body("audit.missing.code", contains("PLAN_NOT_IN_FORCE"));
  }

  @Test
  void whichPlansAreInForceDoesNotDependOnTheOrderOfTheirEvents() {
    var id = register(content(today(), "Plan 99", FEW));
    var events =
        new ArrayList<>(
            List.of(
                published(1, now()),
                ended("plan.superseded", 1, now()),
                published(2, now()),
                ended("plan.retired", 2, now())));
    Collections.reverse(events);
    tables.takeIn(events);
    read(id).body("audit.missing.code", contains("PLAN_NOT_IN_FORCE"));
    tables.takeIn(List.of(published(3, now())));
    read(id).body("audit.complete", equalTo(true));
    tables.takeIn(events);
    read(id).body("audit.complete", equalTo(true));
  }

  @Test
  void theProducersExamplesAreUnderstoodAndOthersAreSetAside() {
    var contracts = Contracts.of("intake-service");
    tables.takeIn(
        Stream.of("plan.published", "plan.superseded", "plan.retired")
            .map(type -> event(type, contracts.example(type), now()))
            .toList());
    assertEquals(2, tables.number("select count(*) from known_plan where plan = 'P-000123'"));
    assertEquals(
        ",price,basic-business.data-usage-disputed,",
        tables.texts("select categories from known_plan where version = 2").get(0));
    var without = event("plan.published", "{\"plan\": \"P-000001\", \"version\": 1}", now());
    assertThrows(PoisonException.class, () -> tables.takeIn(List.of(without)));
  }

  @Test
  void beforeItsDateNothingIsLaunched() {
    publishPlan();
    var id = register(content(today().plusDays(1), "Plan 99", FEW));
    step(id, "readiness", null).then().statusCode(200);
    step(id, "start", null)
        .then()
        .statusCode(409)
        .body("type", endsWith("launch-state"))
        .body("state", equalTo("READY"));
  }

  @Test
  void anotherDateOrExpectationIsKeptWithItsReasonAndMustBeFoundReadyAgain() {
    publishPlan();
    var id = register(content(today(), "Plan 99", FEW));
    step(id, "readiness", null).then().statusCode(200);
    change(id, content(today().plusDays(7), "Plan 99", FEW), "The billing system is late.")
        .statusCode(200)
        .body("state", equalTo("REGISTERED"))
        .body("launch.date", equalTo(today().plusDays(7).toString()))
        .body("watchedUntil", equalTo(today().plusDays(13).toString()));
    change(id, content(today(), "Plan 99", "{\"count\": 1.5, \"per\": \"HOUR\"}"), "Counted anew.")
        .statusCode(200);
    var former = tag(id);
    change(id, content(today(), "Plan 99", "{\"count\": 1.5, \"per\": \"HOUR\"}"), "As it is.")
        .statusCode(200)
        .header("ETag", not(equalTo(former)));
    as("analyst")
        .get(LAUNCHES + "/" + id + "/history")
        .then()
        .statusCode(200)
        .body(
            "items.action", contains("REGISTERED", "FOUND_READY", "CHANGED", "CHANGED", "CHANGED"))
        .body("items.by", everyItem(equalTo("head.xu")))
        .body(
            "items.reason",
            contains(null, null, "The billing system is late.", "Counted anew.", "As it is."))
        .body("items[1].date", equalTo(today().toString()))
        .body("items[2].date", equalTo(today().plusDays(7).toString()))
        .body("items[2].expected.per", equalTo("DAY"))
        .body("items[3].expected.per", equalTo("HOUR"));
  }

  @Test
  void onTheMarketOnlyOwnerExpectationAndPlanMayChange() {
    publishPlan();
    var id = launched(content(today(), "Plan 99", FEW));
    change(id, content(today().plusDays(1), "Plan 99", FEW), "Later.")
        .statusCode(409)
        .body("state", equalTo("LAUNCHED"));
    change(id, content(today(), "Plan 100", FEW), "Renamed.").statusCode(409);
    change(id, content(today(), "Plan 99", FEW).replace("product.shen", "product.lu"), "On leave.")
        .statusCode(200)
        .body("state", equalTo("LAUNCHED"))
        .body("launch.owner", equalTo("product.lu"));
    change(id, content(today(), "Plan 99", FEW).replace(", \"plan\": \"P-000905\"", ""), "None.")
        .statusCode(409);
  }

  @Test
  void whatALaunchLacksIsLookedUpOnlyUntilItIsOnTheMarket() throws SQLException {
    publishPlan();
    var launched = launched(content(today(), "Plan 99", FEW));
    var registered = register(content(today(), "Plan 100", FEW));
    assertEquals(0, lookedUpFor(launched));
    assertEquals(1, lookedUpFor(registered));
  }

  /** How often it was asked which plans are in force, to show this launch. */
  private static long lookedUpFor(String id) throws SQLException {
    try (var log = StatementLog.open()) {
      read(id);
      return log.lines().stream().filter(line -> line.touches("known_plan")).count();
    }
  }

  @Test
  void whatIsClosedStaysClosed() {
    publishPlan();
    var id = launched(content(today(), "Plan 99", FEW));
    step(id, "closing", CONCLUSION)
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"))
        .body("closedAt", notNullValue())
        .body("conclusion", equalTo("The first bill explains it."));
    for (var verb : List.of("readiness", "start")) {
      step(id, verb, null).then().statusCode(409).body("state", equalTo("CLOSED"));
    }
    step(id, "closing", CONCLUSION).then().statusCode(409);
    change(id, content(today(), "Plan 99", FEW), "Again.").statusCode(409);
  }

  @Test
  void ofSeveralPeopleOneLaunchesAndTheOthersAreTold() {
    publishPlan();
    var id = register(content(today(), "Plan 99", FEW));
    step(id, "readiness", null).then().statusCode(200);
    var tag = tag(id);
    var answers =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () ->
                            head()
                                .header("If-Match", tag)
                                .post(LAUNCHES + "/" + id + "/start")
                                .statusCode()))
            .limit(4)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertEquals(List.of(200, 412, 412, 412), answers);
    assertEquals(1, tables.number("select count(*) from launch_step where action = 'LAUNCHED'"));
  }
}
