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
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.StatementLog;
import io.redress.analytics.Tables;
import io.redress.kit.inbox.PoisonException;
import io.redress.kit.testing.Contracts;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A launch from its registration to its conclusion: no plan, no launch. */
@QuarkusTest
class LaunchTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String FEW = "{\"count\": 2, \"per\": \"DAY\"}";
  private static final String CONCLUSION = "{\"conclusion\": \"The first bill explains it.\"}";

  @Inject Tables tables;
  @Inject Scheduler scheduler;
  @Inject Clock clock;

  @BeforeEach
  void wipe() {
    scheduler.pause("watch");
    scheduler.pause("launches");
    tables.wipe();
  }

  @AfterEach
  void goOn() {
    scheduler.resume("watch");
    scheduler.resume("launches");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void publishPlan() {
    tables.takeIn(List.of(published(1, now())));
  }

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

  private static ValidatableResponse change(String id, String content, String reason) {
    return head()
        .header("If-Match", tag(id))
        .body("{\"launch\": %s, \"reason\": \"%s\"}".formatted(content, reason))
        .put(LAUNCHES + "/" + id)
        .then();
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

  @Test
  void aRepeatedRegistrationIsOneLaunch() {
    var key = UUID.randomUUID().toString();
    var body = content(today(), "Plan 99", FEW);
    var first = head().header("Idempotency-Key", key).body(body).post(LAUNCHES).path("id");
    head()
        .header("Idempotency-Key", key)
        .body(body)
        .post(LAUNCHES)
        .then()
        .statusCode(201)
        .body("id", equalTo(first));
    assertEquals(1, tables.number("select count(*) from launch"));
  }

  @Test
  void launchesAreListedLatestFirstByStateAndPaged() {
    publishPlan();
    var ids = new ArrayList<String>();
    for (var i = 0; i < 3; i++) {
      ids.add(0, register(content(today(), "Plan " + i, FEW)));
    }
    step(ids.get(1), "readiness", null).then().statusCode(200);
    var listed = new ArrayList<Object>();
    String next = null;
    do {
      var page =
          as("supervisor")
              .queryParam("limit", 2)
              .queryParams(next == null ? Map.of() : Map.of("cursor", next))
              .get(LAUNCHES)
              .then()
              .statusCode(200)
              .extract();
      listed.addAll(page.<List<Object>>path("items.id"));
      next = page.path("next");
    } while (next != null);
    assertEquals(ids, listed);
    as("analyst").get(LAUNCHES + "?state=READY").then().body("items.id", contains(ids.get(1)));
  }

  @Test
  void theListIsExportedWithItsFormulasNeutralised() {
    var id = register(content(today(), "=1+1", FEW));
    register("{\"name\": \"Later\", \"kind\": \"CAMPAIGN\", \"product\": \"Later\"}");
    var lines =
        as("analyst")
            .get(LAUNCHES + ".csv")
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .header("Content-Disposition", equalTo("attachment; filename=\"launches.csv\""))
            .extract()
            .asString()
            .split("\r\n");
    assertEquals(3, lines.length);
    assertTrue(lines[0].startsWith("id,name,kind,product,state,date"));
    assertTrue(lines[1].contains(",Later,CAMPAIGN,Later,REGISTERED,,60,"), lines[1]);
    assertTrue(lines[2].startsWith(id + ",Plan 99,PRODUCT,'=1+1,REGISTERED,"), lines[2]);
    assertTrue(lines[2].contains(",2.00,DAY,price.price,,P-000905,"), lines[2]);
    given().get(LAUNCHES + ".csv").then().statusCode(401);
    as("agent").get(LAUNCHES + ".csv").then().statusCode(403);
    as("analyst").get(LAUNCHES + ".csv?state=LOUD").then().statusCode(400);
    as("analyst").get(LAUNCHES + ".csv?form=x").then().statusCode(400);
  }

  @Test
  void refusalsSayWhatToMend() {
    given().get(LAUNCHES).then().statusCode(401);
    as("agent").get(LAUNCHES).then().statusCode(403);
    as("analyst").body(content(today(), "P", FEW)).post(LAUNCHES).then().statusCode(403);
    as("analyst").get(LAUNCHES + "?state=LOUD").then().statusCode(400);
    as("analyst").get(LAUNCHES + "?cursor=x").then().statusCode(400);
    for (var path : List.of("/none", "/none/history")) {
      as("analyst").get(LAUNCHES + path).then().statusCode(404);
    }
    for (var verb : List.of("readiness", "start")) {
      head().header("If-Match", "\"0\"").post(LAUNCHES + "/none/" + verb).then().statusCode(404);
      as("analyst").post(LAUNCHES + "/none/" + verb).then().statusCode(403);
    }
    var id = register(content(today(), "Plan 99", FEW));
    head().post(LAUNCHES + "/" + id + "/readiness").then().statusCode(428);
    head()
        .header("If-Match", "\"99\"")
        .body(CONCLUSION)
        .post(LAUNCHES + "/" + id + "/closing")
        .then()
        .statusCode(412);
    step(id, "closing", "{}").then().statusCode(400).body("errors.field", hasItem("conclusion"));
    step(id, "closing", "{\"conclusion\": \"这些刁民\"}")
        .then()
        .statusCode(400)
        .body("type", endsWith("labelling-word"));
    change(id, content(today(), "Plan 99", FEW), " ")
        .statusCode(400)
        .body("errors.field", hasItem("reason"));
    change(id, "{\"name\": \"x\"}", "Why.")
        .statusCode(400)
        .body("errors.field", hasItems("launch.kind", "launch.product"));
  }

  @Test
  void aRegistrationIsBounded() {
    var good = content(today(), "Plan 99", FEW);
    for (var bad :
        Map.of(
                "date", good.replace(today().toString(), "1999-01-01"),
                "plan", good.replace("P-000905", "plan nine"),
                "watchDays", good.replace("\"watchDays\": 7", "\"watchDays\": 6"),
                "expected.count", good.replace("\"count\": 2", "\"count\": 0"),
                "categories[0]", good.replace("price.price", "price, price"),
                "name", good.replace("\"Plan 99\", \"kind\"", "\"黑名单客户\", \"kind\""))
            .entrySet()) {
      head()
          .body(bad.getValue())
          .post(LAUNCHES)
          .then()
          .statusCode(400)
          .body("errors.field", hasItem(bad.getKey()))
          .body("type", not(endsWith("internal")));
    }
    head()
        .body(good.replace("\"kind\"", "\"price\": 1, \"kind\""))
        .post(LAUNCHES)
        .then()
        .statusCode(400)
        .body("type", endsWith("unknown-field"));
    as("analyst").get(LAUNCHES).then().body("items", hasSize(0));
  }
}
