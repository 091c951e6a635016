package io.redress.analytics.comparison;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.redress.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ComparisonResourceTest {
  private static final String COMPARISONS = "/api/v1/comparisons";
  static final String ANALYST = Tokens.of("analyst.ma", null, "analyst");

  @Inject Tables tables;

  @BeforeEach
  void wipe() {
    tables.wipe();
  }

  static ValidatableResponse post(String token, String path, String body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(body.replace('\'', '"'))
        .post(COMPARISONS + path)
        .then();
  }

  static String months(String figure, String first, String second) {
    return """
        {'figure': '%s', 'first': {'from': '2026-04-01', 'to': '2026-04-30'%s},
         'second': {'from': '2026-05-01', 'to': '2026-05-31'%s}}"""
        .formatted(figure, first, second);
  }

  /** The published pilot: before it only percentages are known, after it the counts. */
  @ParameterizedTest
  @CsvSource({
    "all,    0.43, 29, 50, 0.58, 0.15, BINOMIAL_EXACT, 0.0444053, true",
    "vip,    0.51, 17, 25, 0.68, 0.17, BINOMIAL_EXACT, 0.109505, false",
    "repeat, 0.35, 12, 25, 0.48, 0.13, BINOMIAL_EXACT, 0.208040, false"
  })
  void thePublishedPilotComesOutToTheLastDigit(
      String name,
      String before,
      int satisfied,
      int called,
      float after,
      float difference,
      String method,
      float pValue,
      boolean significant) {
    post(
            ANALYST,
            "",
            """
            {'groups': [{'name': '%1$s before', 'share': %2$s},
                        {'name': '%1$s after', 'numerator': %3$d, 'denominator': %4$d}]}"""
                .formatted(name, before, satisfied, called))
        .statusCode(200)
        .body("groups[0].share", equalTo(Float.parseFloat(before)))
        .body("groups[0]", not(hasKey("interval")))
        .body("groups[1].share", equalTo(after))
        .body("difference.value", equalTo(difference))
        .body("test.method", equalTo(method))
        .body("test.pValue", equalTo(pValue))
        .body("test.significant", equalTo(significant));
  }

  @Test
  void ofTheVisitedFortyFivePercentWereCalled() {
    post(
            ANALYST,
            "",
            """
            {'groups': [{'name': 'target', 'share': 0.45},
                        {'name': 'called', 'numerator': 50, 'denominator': 110}]}""")
        .statusCode(200)
        .body("groups[1].share", equalTo(0.454545f));
  }

  @Test
  void twoCountedGroupsComeWithIntervalsATestAndPlainWords() {
    post(
            ANALYST,
            "",
            """
            {'groups': [{'name': 'before', 'numerator': 48, 'denominator': 80},
                        {'name': 'after', 'numerator': 56, 'denominator': 70}]}""")
        .statusCode(200)
        .body("confidence", equalTo(0.95f))
        .body("groups[0].share", equalTo(0.6f))
        .body("groups[1].interval.low", notNullValue())
        .body("difference.value", equalTo(0.2f))
        .body("difference.interval.low", equalTo(0.052431f))
        .body("difference.interval.high", equalTo(0.333873f))
        .body("test.method", equalTo("TWO_PROPORTION_Z"))
        .body("test.statistic", equalTo(2.650172f))
        .body("test.pValue", equalTo(0.00804508f))
        .body("test.significant", equalTo(true))
        .body(
            "conclusion.en",
            equalTo(
                "The share of after (80.0 %) is 20.0 percentage points higher than that of before"
                    + " (60.0 %). With 95.0 % confidence the difference lies between +5.2 and +33.4"
                    + " percentage points. Chance alone makes one as great in 0.8 % of such"
                    + " comparisons (two-proportion z-test): the difference is more than chance."))
        .body("conclusion.zh", containsString("高 20.0 个百分点"))
        .body("$", not(hasKey("figure")));
  }

  @Test
  void smallGroupsAreTestedExactlyAndShowNoEqualityEither() {
    post(
            ANALYST,
            "",
            """
            {'confidence': 0.99,
             'groups': [{'name': 'north', 'numerator': 3, 'denominator': 4},
                        {'name': 'south', 'numerator': 1, 'denominator': 4}]}""")
        .statusCode(200)
        .body("confidence", equalTo(0.99f))
        .body("test.method", equalTo("FISHER_EXACT"))
        .body("test", not(hasKey("statistic")))
        .body("test.significant", equalTo(false))
        .body("conclusion.en", containsString("lower"))
        .body("conclusion.en", containsString("does not show that there is none"));
  }

  private void answers(String day, String branch, int satisfied, int of) {
    for (var complaint = 0; complaint < of; complaint++) {
      var story = Story.at(day + "T02:00:00Z");
      story.registered("NEW", "COMPLAINT", "price.price", branch);
      story.calledBack(1, complaint < satisfied ? "SATISFIED" : "DISSATISFIED");
      tables.takeIn(story.events());
    }
  }

  @Test
  void aFigureIsComparedOverTwoPeriodsAndOverTwoBranches() {
    answers("2026-04-10", "north", 3, 7);
    answers("2026-05-10", "north", 6, 7);
    answers("2026-05-10", "south", 2, 7);
    post(ANALYST, "", months("satisfied", ", 'branch': 'north'", ", 'branch': 'north'"))
        .statusCode(200)
        .body("figure", equalTo("satisfied"))
        .body("version", equalTo(2))
        .body("asOf", notNullValue())
        .body("groups[0].name", equalTo("2026-04-01 – 2026-04-30, north"))
        .body("groups[0].period.to", equalTo("2026-04-30"))
        .body("groups[0].numerator", equalTo(3))
        .body("groups[1].denominator", equalTo(7))
        .body("groups[1].cases", containsString("/satisfied/cases?from=2026-05-01"))
        .body("difference.value", equalTo(0.428571f));
    post(
            ANALYST,
            "",
            """
            {'figure': 'satisfied',
             'first': {'from': '2026-05-01', 'to': '2026-05-31', 'branch': 'south'},
             'second': {'from': '2026-05-01', 'to': '2026-05-31', 'branch': 'north'}}""")
        .statusCode(200)
        .body("difference.interval.low", equalTo(0.058228f))
        .body("difference.interval.high", equalTo(0.80625f));
  }

  @Test
  void aSupervisorOfABranchComparesThatBranchOnly() {
    answers("2026-04-10", "north", 1, 2);
    answers("2026-04-10", "south", 1, 3);
    answers("2026-05-10", "south", 2, 3);
    var token = Tokens.inBranch("supervisor.li", null, "south", "supervisor");
    post(token, "", months("satisfied", "", ""))
        .statusCode(200)
        .body("groups[0].denominator", equalTo(3));
    post(token, "", months("satisfied", ", 'branch': 'north'", ""))
        .statusCode(403)
        .body("type", endsWith("branch-out-of-reach"));
  }

  @Test
  void whatCannotBeComparedIsExplained() {
    post(ANALYST, "", months("satisfied", "", ""))
        .statusCode(422)
        .body("type", endsWith("group-empty"))
        .body("errors.field", hasItem("first"));
    post(ANALYST, "", months("volume", "", ""))
        .statusCode(400)
        .body("type", endsWith("figure-is-no-share"));
    post(ANALYST, "", months("happiness", "", ""))
        .statusCode(404)
        .body("type", endsWith("figure-unknown"));
    post(ANALYST, "", months("satisfied", "", "").replace("2026-05-01", "2026-04-30"))
        .statusCode(400)
        .body("type", endsWith("groups-overlap"));
    post(ANALYST, "", months("satisfied", "", "").replace("2026-05-31", "tomorrow"))
        .statusCode(400)
        .body("type", endsWith("period-invalid"))
        .body("errors.field", hasItem("second.to"));
    post(ANALYST, "", "{'groups': [{'name': 'a', 'share': 0.4}, {'name': 'b', 'share': 0.5}]}")
        .statusCode(400)
        .body("type", endsWith("nothing-counted"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | figure",
        "{'figure': 'satisfied'} | first",
        "{'groups': [{'name': 'a', 'numerator': 1, 'denominator': 2}]} | groups",
        "{'groups': [null, {'name': 'b', 'share': 1}]} | groups[0]",
        "{'groups': [{'name': 'a', 'numerator': 3, 'denominator': 2}, {'name': 'b', 'share': 1}]} |"
            + " groups[0].numerator",
        "{'groups': [{'name': 'a', 'numerator': 0, 'denominator': 0}, {'name': 'b', 'share': 1}]} |"
            + " groups[0].denominator",
        "{'groups': [{'name': 'a', 'numerator': -1, 'denominator': 2}, {'name': 'b', 'share': 1}]} |"
            + " groups[0].numerator",
        "{'groups': [{'name': 'a', 'denominator': 2}, {'name': 'b', 'share': 1}]} |"
            + " groups[0].numerator",
        "{'groups': [{'name': 'a', 'numerator': 2}, {'name': 'b', 'share': 1}]} |"
            + " groups[0].denominator",
        "{'groups': [{'name': '', 'share': 1}, {'name': 'b', 'share': 1}]} | groups[0].name",
        "{'groups': [{'name': 'a', 'share': 1.1}, {'name': 'b', 'share': 1}]} | groups[0].share",
        "{'groups': [{'name': 'a', 'share': 1, 'denominator': 2}, {'name': 'b', 'share': 1}]} |"
            + " groups[0].share",
        "{'groups': [{'name': 'a', 'numerator': 1, 'denominator': 1000000001}, {'name': 'b',"
            + " 'share': 1}]} | groups[0].denominator",
        "{'groups': [{'name': 'a', 'share': 1}, {'name': 'b', 'share': 1}], 'figure': 'fcr'} | groups",
        "{'groups': [{'name': 'a', 'share': 1}, {'name': 'b', 'share': 1}], 'first': {'from':"
            + " '2026-05-01', 'to': '2026-05-02'}} | first",
        "{'confidence': 1, 'figure': 'fcr'} | confidence",
        "{'figure': 'fcr', 'first': {'from': '2026-05-01'}} | first.to"
      })
  void aWrongFieldIsNamedAndMended(String body, String field) {
    post(ANALYST, "", body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", hasItem(field))
        .body("errors[0].mend", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".csv", "/sample-size", "/sample-size/difference"})
  void onlyAnalystsAndSupervisorsMayCompare(String path) {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post(COMPARISONS + path)
        .then()
        .statusCode(401);
    post(Tokens.of("handler.wu", "network-quality", "handler", "administrator"), path, "{}")
        .statusCode(403)
        .contentType("application/problem+json");
    post(ANALYST, path, "{'halfwidth': 1}").statusCode(400).body("type", endsWith("unknown-field"));
    post(ANALYST, path, "").statusCode(400);
    given().auth().oauth2(ANALYST).get(COMPARISONS + path).then().statusCode(405);
  }
}
