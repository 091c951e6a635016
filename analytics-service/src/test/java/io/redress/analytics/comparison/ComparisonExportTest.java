package io.redress.analytics.comparison;

import static io.redress.analytics.comparison.ComparisonResourceTest.ANALYST;
import static io.redress.analytics.comparison.ComparisonResourceTest.post;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Analyst;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A comparison is one line for spreadsheets, number by number what is answered as JSON. */
@QuarkusTest
class ComparisonExportTest {
  @Inject Tables tables;

  @BeforeEach
  void wipe() {
    tables.wipe();
  }

  private static CSVRecord line(String body) {
    var lines = Analyst.lines(post(ANALYST, ".csv", body));
    assertEquals(1, lines.size());
    return lines.get(0);
  }

  @Test
  void everyNumberOfTheAnswerIsInTheLine() {
    var body =
        """
        {'groups': [{'name': 'before', 'numerator': 48, 'denominator': 80},
                    {'name': 'after', 'numerator': 56, 'denominator': 70}]}""";
    JsonPath answer = post(ANALYST, "", body).statusCode(200).extract().jsonPath();
    var line = line(body);
    assertEquals("48", line.get("firstNumerator"));
    assertEquals("70", line.get("secondDenominator"));
    assertEquals("0.600000", line.get("firstShare"));
    assertEquals("0.052431", line.get("differenceLow"));
    assertEquals("0.333873", line.get("differenceHigh"));
    assertEquals("TWO_PROPORTION_Z", line.get("method"));
    assertEquals("2.650172", line.get("statistic"));
    assertEquals("0.00804508", line.get("pValue"));
    assertEquals("true", line.get("significant"));
    assertEquals(answer.getString("conclusion.en"), line.get("conclusionEn"));
    assertEquals(answer.getString("conclusion.zh"), line.get("conclusionZh"));
    assertEquals("", line.get("figure"));
  }

  @Test
  void whatIsKnownAsAShareAloneHasNoCountsAndFormulasAreNeutralised() {
    var line =
        line(
            """
            {'groups': [{'name': '=before', 'share': 0.43},
                        {'name': 'after', 'numerator': 29, 'denominator': 50}]}""");
    assertEquals("'=before", line.get("firstName"));
    assertEquals("", line.get("firstNumerator"));
    assertEquals("", line.get("firstLow"));
    assertEquals("29", line.get("secondNumerator"));
    assertEquals("BINOMIAL_EXACT", line.get("method"));
    assertEquals("", line.get("statistic"));
  }

  @Test
  void ofAFigureItSaysWhichAndOverWhichDays() {
    for (var day : new String[] {"2026-04-10", "2026-05-10"}) {
      tables.takeIn(
          Story.at(day + "T02:00:00Z")
              .of("VIP", "APP", "lakeside", false)
              .registered()
              .calledBack(1, "SATISFIED")
              .events());
    }
    var vip = ", 'tier': 'VIP', 'district': 'lakeside', 'channel': 'APP', 'type': 'NEW'";
    var line = line(ComparisonResourceTest.months("satisfied", vip, ", 'tier': 'VIP'"));
    assertEquals("satisfied", line.get("figure"));
    assertEquals("2", line.get("version"));
    assertEquals("2026-04-30", line.get("firstTo"));
    assertEquals("2026-05-01", line.get("secondFrom"));
    assertEquals("1", line.get("secondNumerator"));
    assertTrue(line.get("asOf").startsWith("2026-05-10"), line.get("asOf"));
  }

  @Test
  void whatCannotBeComparedIsExplainedAsForTheAnswerItself() {
    post(ANALYST, ".csv", ComparisonResourceTest.months("satisfied", "", ""))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", endsWith("/group-empty"));
    post(ANALYST, ".csv", "{'figure': 'fcr', 'first': {'from': '2026-05-01'}}")
        .statusCode(400)
        .body("errors.field", hasItem("first.to"));
    post(ANALYST, ".csv", ComparisonResourceTest.months("satisfied", ", 'moon': 'full'", ""))
        .statusCode(400)
        .body("type", endsWith("/unknown-field"));
    post(ANALYST, ".csv?form=x", "{}")
        .statusCode(400)
        .body("type", endsWith("/parameter-unknown"))
        .body("errors[0].field", equalTo("form"));
  }
}
