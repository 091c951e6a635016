package io.redress.analytics.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.RandomStories;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.redress.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FigureResourceTest {
  private static final String MAY = "?from=2026-05-01&to=2026-05-31";

  @Inject Tables tables;

  @BeforeEach
  void wipe() {
    tables.wipe();
  }

  private static ValidatableResponse get(String path) {
    return given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .get("/api/v1/figures" + path)
        .then();
  }

  @Test
  void aParameterThatIsSentTwiceIsRefusedAndNotQuietlyHalfAnswered() {
    get("/volume" + MAY + "&tier=VIP&tier=ORDINARY")
        .statusCode(400)
        .body("errors[0].field", equalTo("tier"))
        .body("errors[0].mend", equalTo("Send it once."));
  }

  @Test
  void theCatalogueDefinesEveryFigure() {
    get("")
        .statusCode(200)
        .body(
            "items.name",
            hasItems("volume", "volume-new", "resolved-in-time", "satisfied", "escalations"))
        .body("items.title.zh", everyItem(notNullValue()))
        .body("items.numerator.en", everyItem(notNullValue()))
        .body("items.zone", everyItem(equalTo("Asia/Shanghai")))
        .body("items.find { it.name == 'volume' }", not(hasKey("denominator")))
        .body("items.find { it.name == 'satisfied' }.denominator.en", notNullValue());
  }

  @Test
  void aShareComesWithItsCountsItsIntervalAndItsComplaints() {
    for (var complaint = 0; complaint < 50; complaint++) {
      var answer = complaint < 29 ? "SATISFIED" : complaint < 40 ? "SO_SO" : "DISSATISFIED";
      tables.takeIn(Story.at("2026-05-04T02:00:00Z").resolved(true, answer).events());
    }
    get("/satisfied" + MAY + "&groupBy=day,category")
        .statusCode(200)
        .body("name", equalTo("satisfied"))
        .body("version", equalTo(2))
        .body("unit", equalTo("SAMPLED_SHARE"))
        .body("period.from", equalTo("2026-05-01"))
        .body("zone", equalTo("Asia/Shanghai"))
        .body("asOf", equalTo("2026-05-04T15:02:00.006+08:00"))
        .body("groups.size()", equalTo(1))
        .body("groups[0].day", equalTo("2026-05-04"))
        .body("groups[0].category", equalTo("basic-communication.weak-signal"))
        .body("total.numerator", equalTo(29))
        .body("total.denominator", equalTo(50))
        .body("total.value", equalTo(0.58f))
        .body("total.interval.low", equalTo(0.442334f))
        .body("total.interval.high", equalTo(0.706250f))
        .body("links.cases", equalTo("/api/v1/figures/satisfied/cases" + MAY));
  }

  @Test
  void withoutEventsACountIsZeroAndAShareHasNoValue() {
    get("/volume" + MAY)
        .statusCode(200)
        .body("total.numerator", equalTo(0))
        .body("total.value", equalTo(0))
        .body("groups.size()", equalTo(0))
        .body("$", not(hasKey("asOf")));
    get("/resolved-in-time" + MAY)
        .statusCode(200)
        .body("total.denominator", equalTo(0))
        .body("total", not(hasKey("value")));
  }

  @Test
  void aLateEventIsCountedOnTheDayItBelongsTo() {
    var story = Story.at("2026-05-04T02:00:00Z").registered();
    tables.takeIn(story.after(Duration.ofDays(9)).calledBack(1, "SATISFIED").events());
    get("/volume" + MAY + "&groupBy=day").body("groups.day", equalTo(List.of("2026-05-04")));
    get("/satisfied" + MAY + "&groupBy=day").body("groups.day", equalTo(List.of("2026-05-13")));

    var events = story.after(Duration.ofDays(1)).calledBack(2, "DISSATISFIED").events();
    tables.takeIn(List.of(events.get(events.size() - 1)));
    get("/satisfied" + MAY + "&groupBy=day")
        .body("groups.day", equalTo(List.of("2026-05-14")))
        .body("groups.numerator", equalTo(List.of(0)));
  }

  @Test
  void newRepeatAndEnquiriesMakeTheVolume() {
    tables.takeIn(
        RandomStories.shuffled(2, RandomStories.of(2, Instant.parse("2026-05-01T00:00:00Z"), 40)));
    var parts =
        List.of("volume-new", "volume-repeat", "volume-enquiry").stream()
            .mapToInt(name -> get("/" + name + MAY).extract().path("total.numerator"))
            .sum();
    assertEquals(40, parts);
    get("/volume" + MAY).body("total.numerator", equalTo(40));
  }

  @Test
  void aListedComplaintSaysNothingOfTheCustomer() {
    tables.takeIn(Story.at("2026-05-04T02:00:00Z").registered().events());
    get("/volume/cases" + MAY)
        .statusCode(200)
        .body("items[0].keySet()", hasItems("complaintId", "ticketNumber", "day", "category"))
        .body("items[0]", not(hasKey("customer")))
        .body("total", equalTo(1));
  }

  @Test
  void withoutAPeriodItIsTheLastThirtyDays() {
    var answer = get("/volume").statusCode(200).extract();
    var from = LocalDate.parse(answer.path("period.from"));
    assertEquals(from.plusDays(29).toString(), answer.path("period.to"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/volume?from=yesterday&to=2026-05-31 | period-invalid | from",
        "/volume?from=2026-05-31&to=2026-05-01 | period-invalid | from",
        "/volume?from=1815-06-18&to=1815-06-19 | period-invalid | to",
        "/volume?from=2024-01-01&to=2026-05-01 | period-too-long | from",
        "/volume?from=2026-05-01&to=2026-05-31&groupBy=phase | grouping-invalid | groupBy",
        "/volume?from=2026-05-01&to=2026-05-31&groupBy=day,day | grouping-invalid | groupBy",
        "/volume?from=2026-05-01&to=2026-05-31&groupBy=day,category,branch | grouping-invalid |"
            + " groupBy",
        "/volume?form=2026-05-01 | parameter-unknown | form",
        "/volume/pareto?by=phase | grouping-invalid | by",
        "/volume/pareto?groupBy=day | parameter-unknown | groupBy",
        "/volume?tier=%09 | filter-invalid | tier",
        "/volume?branch=%09 | filter-invalid | branch",
        "/volume/cases?groupBy=day | parameter-unknown | groupBy",
        "/volume/cases?cursor=nope | invalid-cursor | ",
        "/volume/cases?limit=0 | invalid-field | limit",
        "/volume.csv?from=yesterday | period-invalid | from",
        "?page=2 | parameter-unknown | page"
      })
  void aWrongParameterIsNamedAndMended(String path, String type, String field) {
    var answer =
        get(path)
            .statusCode(400)
            .contentType("application/problem+json")
            .body("type", endsWith("/" + type))
            .body("mend", notNullValue());
    if (field != null) {
      answer.body("errors.field", hasItem(field)).body("errors[0].mend", notNullValue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/happiness", "/happiness/cases", "/happiness/pareto", "/happiness.csv"})
  void anUnknownFigureIsNotFound(String path) {
    get(path)
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", endsWith("figure-unknown"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/volume", "/volume/cases", "/volume/pareto", "/volume.csv"})
  void onlyAnalystsAndSupervisorsMayRead(String path) {
    given().get("/api/v1/figures" + path).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("handler.wu", "network-quality", "handler", "administrator"))
        .get("/api/v1/figures" + path)
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
    given()
        .auth()
        .oauth2(Tokens.inBranch("supervisor.li", null, "south", "supervisor"))
        .get("/api/v1/figures" + path)
        .then()
        .statusCode(200);
  }

  @Test
  void aSupervisorOfABranchCountsThatBranchOnly() {
    tables.takeIn(Story.at("2026-05-04T02:00:00Z").registered().events());
    tables.takeIn(
        Story.at("2026-05-04T02:00:00Z")
            .registered("NEW", "COMPLAINT", "price.price", "south")
            .events());
    var token = Tokens.inBranch("supervisor.li", null, "south", "supervisor");
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/figures/volume" + MAY)
        .then()
        .statusCode(200)
        .body("total.numerator", equalTo(1));
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/figures/volume/cases" + MAY)
        .then()
        .body("items.branch", equalTo(List.of("south")));
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/figures/volume" + MAY + "&branch=north")
        .then()
        .statusCode(403)
        .body("type", endsWith("branch-out-of-reach"));
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/figures/volume.csv" + MAY + "&branch=north")
        .then()
        .statusCode(403);
  }

  @Test
  void aFigureIsOnlyRead() {
    given()
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/v1/figures/volume")
        .then()
        .statusCode(405);
  }

  @Test
  void theExportHoldsTheSameNumbersAndNoFormulas() {
    var plain = Story.at("2026-05-04T02:00:00Z").registered();
    var sly = Story.at("2026-05-05T02:00:00Z").registered("NEW", "COMPLAINT", "=cmd.run", "+north");
    tables.takeIn(plain.events());
    tables.takeIn(sly.events());
    var csv =
        get("/volume.csv" + MAY + "&groupBy=category,branch")
            .statusCode(200)
            .contentType("text/csv")
            .header("Content-Disposition", endsWith("volume-2026-05-01-2026-05-31.csv\""))
            .extract()
            .asString();
    assertEquals(
        """
        figure,version,from,to,zone,day,categoryGroup,category,branch,district,channel,tier,department,type,highFrequency,numerator,denominator,value,low,high,median,p80,p90,mean,beforeFrom,beforeTo,beforeNumerator,beforeDenominator,beforeValue,difference,differenceLow,differenceHigh,change
        volume,1,2026-05-01,2026-05-31,Asia/Shanghai,,,'=cmd.run,'+north,,,,,,,1,,1,,,,,,,,,,,,,,,
        volume,1,2026-05-01,2026-05-31,Asia/Shanghai,,,basic-communication.weak-signal,north,,,,,,,1,,1,,,,,,,,,,,,,,,
        """,
        csv.replace("\r\n", "\n"));
  }
}
