package io.redress.analytics.backlog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.BooleanNode;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.RandomStories;
import io.redress.analytics.Story;
import io.redress.kit.testing.Tokens;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The backlog by every segment, beside an earlier period, and as CSV. */
@QuarkusTest
class BacklogSegmentTest extends BacklogFlow {
  private static final String SPELLS =
      "select concat_ws('|', complaint_id, first_day, last_day, district, channel, tier, type,"
          + " high_frequency) from backlog_spell order by complaint_id, first_day";

  private void open(String tier, String channel, String district, boolean often) {
    tables.takeIn(
        Story.at("2026-06-01T04:00:00Z")
            .of(tier, channel, district, often)
            .registered()
            .started()
            .events());
  }

  @Test
  void theBacklogIsGroupedByAnyTwoSegmentsAndFilteredByAThird() {
    open("VIP", "APP", "lakeside", true);
    open("VIP", "HOTLINE", "lakeside", false);
    open("ORDINARY", "APP", "hillside", false);
    takeBacklog.take(FIRST);
    get(JUNE + "&groupBy=tier,channel&district=lakeside")
        .statusCode(200)
        .body("days[0].numerator", equalTo(2))
        .body("days[0].groups.tier", equalTo(List.of("VIP", "VIP")))
        .body("days[0].groups.channel", equalTo(List.of("APP", "HOTLINE")))
        .body("days[0].groups[0]", not(hasKey("age")))
        .body("days[0].groups[0]", not(hasKey("district")));
    get(JUNE + "&groupBy=age,highFrequency")
        .body("days[0].groups.age", equalTo(List.of("under-1-day", "under-1-day")))
        .body("days[0].groups.highFrequency", equalTo(List.of("false", "true")))
        .body("days[0].groups.numerator", equalTo(List.of(2, 1)));
    get("/cases?day=2026-06-01&tier=VIP&channel=APP")
        .body("total", equalTo(1))
        .body("items[0].district", equalTo("lakeside"))
        .body("items[0].tier", equalTo("VIP"));
    get("/cases?day=2026-06-01&type=NEW").body("total", equalTo(3));
  }

  @Test
  void whateverItIsGroupedByItAddsUpToTheDay() {
    tables.takeIn(
        RandomStories.shuffled(
            22, RandomStories.of(22, Instant.parse("2026-06-01T00:00:00Z"), 40)));
    for (var day = 0; day < 8; day++) {
      takeBacklog.take(FIRST.plusDays(day));
    }
    List<Integer> whole = get(JUNE).extract().path("days.numerator");
    Arrays.stream(BacklogDimension.values())
        .map(BacklogDimension::parameter)
        .forEach(
            by -> {
              assertTrue(BacklogResource.Question.GROUP_BY.contains(by), by);
              assertEquals(
                  whole, get(JUNE + "&groupBy=" + by).extract().path("days.numerator"), by);
              var other = by.equals("tier") ? "channel" : "tier";
              assertEquals(
                  whole,
                  get(JUNE + "&groupBy=" + by + "," + other).extract().path("days.numerator"),
                  by);
            });
  }

  /** Rows of before the list knew these codes: the update gives them what registrations told. */
  @Test
  void whatWasListedBeforeItKnewSegmentsIsGivenThemByTheUpdate() throws IOException {
    open("VIP", "APP", "lakeside", true);
    open("ORDINARY", "HOTLINE", null, false);
    takeBacklog.take(FIRST);
    var later =
        Story.at("2026-06-02T04:00:00Z")
            .of("ORDINARY", "APP", "hillside", false)
            .registered()
            .started();
    tables.takeIn(later.events());
    takeBacklog.take(FIRST.plusDays(1));
    var known = tables.texts(SPELLS);
    var asked = later.events().size();
    var told = later.callbackRequested(1).events().get(asked);
    tables.takeIn(List.of(Story.with("highFrequency", BooleanNode.TRUE, told)));
    tables.execute(
        "update backlog_spell set district = '', channel = '', tier = '', type = '',"
            + " high_frequency = ''");
    assertNotEquals(known, tables.texts(SPELLS));
    tables.script("/db/migration/V2026.11.26.780__backlog_segments_filled.sql");
    assertEquals(known, tables.texts(SPELLS));
    get("?from=2026-06-01&to=2026-06-01&groupBy=tier")
        .body("days[0].groups.tier", equalTo(List.of("ORDINARY", "VIP")));
  }

  @Test
  void itStandsBesideTheDayOfTheEarlierPeriod() {
    open("VIP", "APP", "lakeside", false);
    takeBacklog.take(FIRST);
    open("ORDINARY", "APP", "lakeside", false);
    open("ORDINARY", "APP", "lakeside", false);
    takeBacklog.take(FIRST.plusDays(1));
    get("?from=2026-06-02&to=2026-06-02&groupBy=tier&compare=previous")
        .statusCode(200)
        .body("comparedWith.compare", equalTo("previous"))
        .body("comparedWith.period.from", equalTo("2026-06-01"))
        .body("days[0].before.day", equalTo("2026-06-01"))
        .body("days[0].before.numerator", equalTo(1))
        .body("days[0].before.difference", equalTo(2))
        .body("days[0].before.change", equalTo(2.0f))
        .body("days[0].groups.tier", equalTo(List.of("ORDINARY", "VIP")))
        .body("days[0].groups.before.numerator", equalTo(List.of(0, 1)));
    get(JUNE + "&compare=lastYear")
        .body("comparedWith.period.from", equalTo("2025-06-01"))
        .body("days[0]", not(hasKey("before")));
  }

  @Test
  void itIsExportedAsCsv() {
    open("VIP", "APP", "lakeside", false);
    takeBacklog.take(FIRST);
    var csv = get(".csv" + JUNE + "&groupBy=age,tier").statusCode(200).contentType("text/csv");
    csv.header("Content-Disposition", endsWith("backlog-2026-06-01-2026-06-30.csv\""));
    var lines = csv.extract().asString().split("\r\n");
    assertEquals(2, lines.length);
    assertEquals(
        "figure,version,zone,day,takenAt,asOf,age,categoryGroup,category,branch,district,channel,"
            + "tier,department,type,highFrequency,numerator,beforeDay,beforeNumerator,difference,"
            + "change",
        lines[0]);
    assertTrue(lines[1].endsWith(",under-1-day,,,,,,VIP,,,,1,,,,"), lines[1]);
    assertEquals(2, get(".csv" + JUNE).extract().asString().split("\r\n").length);
    get(".csv?form=x").statusCode(400).body("type", endsWith("/parameter-unknown"));
    get(JUNE + "&compare=soon").statusCode(400).body("errors[0].field", startsWith("compare"));
    given().get("/api/v1/backlog.csv").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("handler.wu", "network-quality", "handler"))
        .get("/api/v1/backlog.csv")
        .then()
        .statusCode(403);
  }
}
