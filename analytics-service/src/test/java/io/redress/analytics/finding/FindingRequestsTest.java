package io.redress.analytics.finding;

import static io.redress.analytics.finding.FindingFixture.FINDINGS;
import static io.redress.analytics.finding.FindingFixture.PROPOSAL;
import static io.redress.analytics.finding.FindingFixture.as;
import static io.redress.analytics.finding.FindingFixture.decide;
import static io.redress.analytics.finding.FindingFixture.finding;
import static io.redress.analytics.finding.FindingFixture.in;
import static io.redress.analytics.finding.FindingFixture.measure;
import static io.redress.analytics.finding.FindingFixture.plan;
import static io.redress.analytics.finding.FindingFixture.propose;
import static io.redress.analytics.finding.FindingFixture.read;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.StatementLog;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may ask what of findings, and what is refused. */
@QuarkusTest
class FindingRequestsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String PRICE = "price.price";

  @Inject Tables tables;
  @Inject Clock clock;

  @BeforeEach
  void wipe() {
    tables.wipe();
    tables.execute("delete from outbox");
  }

  private LocalDate daysAgo(int days) {
    return LocalDate.ofInstant(clock.instant(), ZONE).minusDays(days);
  }

  private Instant at(int daysAgo) {
    return daysAgo(daysAgo).atTime(9, 20).atZone(ZONE).toInstant();
  }

  private void complaints(int daysAgo, String branch, int count) {
    for (var i = 0; i < count; i++) {
      tables.takeIn(Story.at(at(daysAgo)).registered("NEW", "COMPLAINT", PRICE, branch).events());
    }
  }

  /** Judged by new complaints of the ten days up to eleven days ago, working for ten days. */
  private String fewer(String more) {
    return measure(daysAgo(10), "volume-new", "LOWER", daysAgo(20), daysAgo(11), more);
  }

  private List<String> payloads(String type) {
    return tables.texts("select payload from outbox where type = '" + type + "' order by seq");
  }

  @Test
  void whatItCameFromMustBeThere() {
    var closed = Story.at(at(3)).resolved(true, "SATISFIED");
    var open = Story.at(at(3)).registered();
    tables.takeIn(closed.events());
    tables.takeIn(open.events());
    var good =
        List.of(
            "{\"kind\": \"FIGURE\", \"reference\": \"repeat-rate\"}",
            "{\"kind\": \"CAUSE\", \"reference\": \"volume-new\", \"cause\": \"price.price\"}",
            "{\"kind\": \"COMPLAINT\", \"reference\": \"" + closed.complaintId() + "\"}");
    tables.execute(
        "insert into warning (id, kind, series_key, hour, hours, counted, `usual`, times, raised_at,"
            + " state, is_open, version) values ('w-1', 'CATEGORY', 'price.price',"
            + " '2026-11-20 03:00:00', 2, 30, 4, 5, '2026-11-20 04:05:00', 'OPEN', 1, 0)");
    propose(as("head"), finding("RULE", "{\"kind\": \"WARNING\", \"reference\": \"w-1\"}", ""));
    good.forEach(source -> propose(as("handler"), finding("RULE", source, "")));
    var bad =
        List.of(
            "{\"kind\": \"FIGURE\", \"reference\": \"moon\"}",
            "{\"kind\": \"FIGURE\"}",
            "{\"kind\": \"COMPLAINT\", \"reference\": \"" + open.complaintId() + "\"}",
            "{\"kind\": \"WARNING\", \"reference\": \"none\"}",
            "{\"kind\": \"PROPOSAL\", \"reference\": \"me\"}");
    for (var source : bad) {
      as("handler")
          .body(finding("RULE", source, ""))
          .post(FINDINGS)
          .then()
          .statusCode(400)
          .body("errors.field", hasItem("source.reference"));
    }
    as("handler")
        .body(finding("RULE", "{\"kind\": \"CAUSE\", \"reference\": \"volume-new\"}", ""))
        .post(FINDINGS)
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("source.cause"));
  }

  @Test
  void whoProposesSeesTheirOwnAndABranchItsOwn() {
    var mine = propose();
    var north = propose(in("north", "agent"), finding("RULE", PROPOSAL, ""));
    as("agent").get(FINDINGS).then().statusCode(200).body("items.id", contains(mine));
    as("agent").get(FINDINGS + "/" + north).then().statusCode(404);
    in("north", "supervisor").get(FINDINGS).then().body("items.id", contains(north));
    in("south", "supervisor").get(FINDINGS + "/" + north).then().statusCode(404);
    in("south", "supervisor").get(FINDINGS + "/" + north + "/history").then().statusCode(404);
    as("head").get(FINDINGS).then().body("items.id", contains(north, mine));
    as("head").get(FINDINGS + "?weakSpot=RULE").then().body("items.id", contains(north));
    complaints(15, "north", 4);
    complaints(15, "south", 9);
    plan(north, fewer(""))
        .then()
        .statusCode(200)
        .body("target.filters.branch", equalTo("north"))
        .body("target.before.numerator", equalTo(4));
  }

  @Test
  void aRepeatedProposalIsOneFinding() {
    var key = UUID.randomUUID().toString();
    var body = finding("PROCESS", PROPOSAL, "");
    var first = as("agent").header("Idempotency-Key", key).body(body).post(FINDINGS).path("id");
    var second = as("agent").header("Idempotency-Key", key).body(body).post(FINDINGS).path("id");
    assertEquals(first, second);
    assertEquals(1, payloads("finding.proposed").size());
  }

  @Test
  void findingsAreListedLatestFirstAndPaged() {
    var ids = new ArrayList<String>();
    for (var i = 0; i < 5; i++) {
      ids.add(0, propose());
    }
    var listed = new ArrayList<Object>();
    String next = null;
    do {
      var page =
          as("head")
              .queryParam("limit", 2)
              .queryParams(next == null ? Map.of() : Map.of("cursor", next))
              .get(FINDINGS)
              .then()
              .statusCode(200)
              .extract();
      listed.addAll(page.<List<Object>>path("items.id"));
      next = page.path("next");
    } while (next != null);
    assertEquals(ids, listed);
  }

  @Test
  void theListIsExportedAsFarAsTheCallerSeesIt() {
    complaints(15, "north", 10);
    var mine =
        propose(as("agent"), finding("RULE", PROPOSAL, "").replace("The first", "@The first"));
    propose(as("handler"), finding("PROCESS", PROPOSAL, ""));
    plan(mine, fewer("")).then().statusCode(200);
    var all = as("head").get(FINDINGS + ".csv").then().statusCode(200).extract().asString();
    assertEquals(3, all.split("\r\n").length);
    var lines =
        as("agent")
            .get(FINDINGS + ".csv")
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .split("\r\n");
    assertEquals(2, lines.length);
    assertEquals(30, lines[0].split(",").length);
    assertTrue(lines[1].startsWith(mine + ",UNDER_WAY,'@The first bill"), lines[1]);
    assertTrue(lines[1].contains(",{},LOWER,"), lines[1]);
    assertTrue(lines[1].endsWith(",10,,10.000000,,"), lines[1]);
    given().get(FINDINGS + ".csv").then().statusCode(401);
    as("integrator").get(FINDINGS + ".csv").then().statusCode(403);
    as("head").get(FINDINGS + ".csv?weakSpot=MOON").then().statusCode(400);
  }

  @Test
  void anEffectReadsAggregatesAndNeverEvents() throws SQLException {
    complaints(15, "north", 10);
    complaints(5, "north", 3);
    var id = propose();
    plan(id, fewer("")).then().statusCode(200);
    try (var log = StatementLog.open()) {
      as("analyst").get(FINDINGS + "/" + id + "/effect").then().statusCode(200);
      var lines = log.lines();
      assertTrue(
          lines.stream()
              .noneMatch(line -> line.touches("event_fact", "complaint_fact", "figure_case")),
          lines::toString);
      assertEquals(1, lines.stream().filter(line -> line.touches("figure_day")).count());
    }
  }

  @Test
  void refusalsSayWhatToMend() {
    given().get(FINDINGS).then().statusCode(401);
    as("integrator").get(FINDINGS).then().statusCode(403);
    as("head").get(FINDINGS + "?state=LOUD").then().statusCode(400);
    as("head").get(FINDINGS + "?weakSpot=MOON").then().statusCode(400);
    as("head").get(FINDINGS + "?cursor=x").then().statusCode(400);
    for (var path : List.of("/none", "/none/history", "/none/effect")) {
      as("head").get(FINDINGS + path).then().statusCode(404);
    }
    as("head").get(FINDINGS + "/review?month=May").then().statusCode(400);
    as("agent").get(FINDINGS + "/review").then().statusCode(403);
    as("agent").body(finding("KNOWLEDGE", PROPOSAL, "")).post(FINDINGS).then().statusCode(400);
    as("agent")
        .body(finding("SKILL", PROPOSAL, ""))
        .post(FINDINGS)
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("department"));
    as("agent")
        .body(finding("RULE", PROPOSAL, "").replace("Customers", "这些刁民"))
        .post(FINDINGS)
        .then()
        .statusCode(400)
        .body("type", endsWith("labelling-word"));
    var id = propose();
    as("head").get(FINDINGS + "/" + id + "/effect").then().statusCode(409);
    as("agent").put(FINDINGS + "/" + id + "/measure").then().statusCode(403);
    as("agent").post(FINDINGS + "/" + id + "/decision").then().statusCode(403);
    var decision = "{\"outcome\": \"DECLINED\", \"reason\": \"No.\"}";
    as("head").body(decision).post(FINDINGS + "/" + id + "/decision").then().statusCode(428);
    as("head")
        .header("If-Match", "\"0\"")
        .body(decision)
        .post(FINDINGS + "/none/decision")
        .then()
        .statusCode(404);
    decide(id, "MAYBE").then().statusCode(400);
  }

  @Test
  void aTargetIsACountOrAShareWithAValueBefore() {
    complaints(15, "north", 3);
    var id = propose();
    plan(id, fewer("").replace("volume-new", "moon")).then().statusCode(404);
    plan(id, fewer("").replace("volume-new", "perceived-handling-time"))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("target.figure"));
    plan(id, fewer("").replace("volume-new", "satisfied"))
        .then()
        .statusCode(422)
        .body("type", endsWith("group-empty"));
    plan(id, fewer("").replace("\"to\"", "\"filters\": {\"moon\": \"x\"}, \"to\""))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("target.filters"));
    plan(id, measure(daysAgo(5), "volume-new", "LOWER", daysAgo(20), daysAgo(0), ""))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("target.to"));
    plan(id, measure(daysAgo(11), "volume-new", "LOWER", daysAgo(20), daysAgo(11), ""))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("date"));
    plan(id, measure(daysAgo(5), "volume-new", "LOWER", daysAgo(11), daysAgo(20), ""))
        .then()
        .statusCode(400);
    plan(id, fewer("").replace("Explain it", "恶意客户"))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("measure"));
    read(id).body("state", equalTo("PROPOSED"));
  }
}
