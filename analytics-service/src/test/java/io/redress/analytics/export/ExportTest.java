package io.redress.analytics.export;

import static io.redress.analytics.Analyst.get;
import static io.redress.analytics.Analyst.lines;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.RandomStories;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.redress.analytics.figure.Catalogue;
import io.redress.analytics.figure.Dimension;
import io.redress.analytics.figure.FigureResource;
import io.redress.kit.testing.Tokens;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered as JSON is exported as CSV, number by number. */
@QuarkusTest
class ExportTest {
  private static final String JUNE = "?from=2026-06-01&to=2026-06-30";

  @Inject Tables tables;

  @BeforeEach
  void wipe() {
    tables.wipe();
  }

  private void stories() {
    tables.takeIn(
        RandomStories.shuffled(7, RandomStories.of(7, Instant.parse("2026-05-25T00:00:00Z"), 60)));
  }

  @Test
  void everyFigureOfTheCatalogueIsExportedByAnyTwoSegmentsBesideAnEarlierPeriod() {
    stories();
    for (var figure : Catalogue.figures()) {
      for (var compare : List.of("previous", "lastYear")) {
        var asked = JUNE + "&groupBy=tier,channel&compare=" + compare;
        JsonPath answer = get("/figures/" + figure.name() + asked).extract().jsonPath();
        var lines = lines("/figures/" + figure.name() + ".csv" + asked);
        assertEquals(answer.getList("groups").size(), lines.size(), figure.name());
        for (var at = 0; at < lines.size(); at++) {
          var group = "groups[" + at + "].";
          assertEquals(
              answer.getString(group + "numerator"), lines.get(at).get("numerator"), figure.name());
          assertEquals(
              answer.getString(group + "before.numerator"),
              lines.get(at).get("beforeNumerator"),
              figure.name());
          assertEquals(
              answer.getString("comparedWith.period.from"), lines.get(at).get("beforeFrom"));
        }
      }
    }
  }

  @Test
  void everyNumeratorIsTheLengthOfItsExportedList() {
    stories();
    for (var figure : Catalogue.figures()) {
      var numerator =
          get("/figures/" + figure.name() + JUNE).extract().jsonPath().getInt("total.numerator");
      assertEquals(
          numerator,
          lines("/figures/" + figure.name() + "/cases.csv" + JUNE).size(),
          figure.name());
    }
  }

  @Test
  void whatIsMeasuredIsExportedWithAllItsPercentiles() {
    tables.takeIn(
        Story.at("2026-06-04T02:00:00Z")
            .registered()
            .started()
            .after(Duration.ofHours(10))
            .callbackRequested(1)
            .events());
    var answer = get("/figures/perceived-handling-time" + JUNE).extract().jsonPath();
    var line = lines("/figures/perceived-handling-time.csv" + JUNE).get(0);
    for (var percentile : List.of("median", "p80", "p90", "mean")) {
      assertEquals(
          answer.getDouble("total.distribution." + percentile),
          Double.parseDouble(line.get(percentile)),
          percentile);
    }
    assertEquals("", line.get("beforeNumerator"));
  }

  @Test
  void aNumberThatFellIsANumberAndNoFormula() {
    tables.takeIn(Story.at("2026-05-04T02:00:00Z").registered().events());
    var line = lines("/figures/volume-new.csv" + JUNE + "&compare=previous").get(0);
    assertEquals("-1.000000", line.get("difference"));
    assertEquals("-1.000000", line.get("change"));
  }

  @Test
  void ratesAreExportedWithWhatIsMissing() {
    tables.takeIn(
        Story.at("2026-06-04T02:00:00Z")
            .of("ORDINARY", "HOTLINE", "lakeside", false)
            .registered()
            .events());
    var line =
        lines("/subscriber-rates.csv?from=2026-06&to=2026-06&groupBy=district&compare=lastYear")
            .get(0);
    assertEquals("lakeside", line.get("district"));
    assertEquals("1", line.get("numerator"));
    assertEquals("", line.get("value"));
    assertEquals("2026-06", line.get("missing"));
    assertEquals("2025-06", line.get("beforeFrom"));
    assertEquals("0", line.get("beforeNumerator"));
    assertEquals("10000", lines("/subscriber-rates.csv?from=2026-06&to=2026-06").get(0).get("per"));
  }

  @Test
  void highFrequencyCustomersAreExportedByPseudonymAndComparedWithBefore() {
    for (var day = 0; day < 3; day++) {
      tables.takeIn(
          Story.at(Instant.parse("2026-06-04T02:00:00Z").plus(Duration.ofDays(day)))
              .by("pOftenOftenOftenOftenOf")
              .registered("NEW", "COMPLAINT", "price.price", "north")
              .events());
    }
    var line = lines("/high-frequency-customers.csv?at=2026-06-07T02:00:00Z").get(0);
    assertEquals("pOftenOftenOftenOftenOf", line.get("customer"));
    assertEquals("3", line.get("last7Days"));
    assertEquals("price.price:3", line.get("causes"));
    assertEquals(0, lines("/high-frequency-customers.csv?at=2026-06-01T02:00:00Z").size());
    for (var compare : List.of("previous", "lastYear")) {
      get("/high-frequency-customers/summary?at=2026-06-07T02:00:00Z&compare=" + compare)
          .statusCode(200)
          .body("active", equalTo(1))
          .body("before.active", equalTo(0))
          .body("before.activeDifference", equalTo(1));
    }
    get("/figures").body("items.name", hasItem("high-frequency-customers"));
  }

  @Test
  void whatMayBeAskedByIsSaidAsItIs() {
    Arrays.stream(Dimension.values())
        .forEach(
            dimension ->
                assertTrue(
                    FigureResource.Question.GROUP_BY.contains(dimension.parameter()),
                    dimension::name));
    var named = new FigureResource.Filters().names();
    assertEquals(Dimension.codes().size() + 2, named.size());
    assertFalse(named.contains("day"));
  }

  @ParameterizedTest
  @CsvSource({
    "/figures/volume.csv?compare=soon, invalid-field",
    "/figures/volume/pareto.csv?by=moon, grouping-invalid",
    "/figures/volume/pareto.csv?form=x, parameter-unknown",
    "/figures/volume/cases.csv?groupBy=day, parameter-unknown",
    "/figures/volume/cases.csv?from=yesterday, period-invalid",
    "/subscriber-rates.csv?form=x, parameter-unknown",
    "/subscriber-rates.csv?compare=soon, invalid-field",
    "/high-frequency-customers.csv?limit=2, parameter-unknown",
    "/high-frequency-customers.csv?state=LOUD, invalid-field",
    "/high-frequency-customers/summary?compare=soon, invalid-field"
  })
  void aWrongParameterIsRefused(String path, String type) {
    get(path).statusCode(400).body("type", endsWith("/" + type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/figures/volume/pareto.csv",
        "/figures/volume/cases.csv",
        "/subscriber-rates.csv",
        "/high-frequency-customers.csv"
      })
  void onlyAnalystsAndSupervisorsMayExport(String path) {
    given().get("/api/v1" + path).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("handler.wu", "network-quality", "handler"))
        .get("/api/v1" + path)
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/happiness/pareto.csv", "/happiness/cases.csv"})
  void aFigureThatThereIsNotIsNotExported(String path) {
    get("/figures" + path).statusCode(404).body("type", endsWith("/figure-unknown"));
  }
}
