package io.redress.analytics.subscriber;

import static io.redress.analytics.subscriber.SubscriberImportTest.imported;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Listed;
import io.redress.analytics.StatementLog;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.redress.kit.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RateTest {
  private static final String SPRING = "?from=2026-04&to=2026-05";

  @Inject Tables tables;

  @BeforeEach
  void twoMonthsOfTwoDistricts() {
    tables.wipe();
    reported("2026-04-10T02:00:00Z", "NEW", "COMPLAINT", "lakeside");
    reported("2026-05-10T02:00:00Z", "NEW", "COMPLAINT", "lakeside");
    reported("2026-05-11T02:00:00Z", "REPEAT", "COMPLAINT", "lakeside");
    reported("2026-05-12T02:00:00Z", "NEW", "ENQUIRY", "lakeside");
    reported("2026-05-13T02:00:00Z", "NEW", "COMPLAINT", null);
    // Still April in UTC, but the month is that of the operator's zone.
    reported("2026-04-30T16:30:00Z", "NEW", "COMPLAINT", "hillside");
  }

  private void reported(String at, String type, String nature, String district) {
    tables.takeIn(
        Story.at(at)
            .of("ORDINARY", "HOTLINE", district, false)
            .registered(type, nature, "price.price", "north")
            .events());
  }

  private static ValidatableResponse get(String parameters) {
    return given()
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .urlEncodingEnabled(false)
        .get("/api/v1/subscriber-rates" + parameters)
        .then();
  }

  @Test
  void complaintsAreSetAgainstTheMeanOfTheMonths() {
    imported("month,district,subscribers\n2026-04,*,600\n2026-05,*,660\n");
    var answer =
        get(SPRING + "&groupBy=month")
            .statusCode(200)
            .body("name", equalTo("complaints-per-10000"))
            .body("total.numerator", equalTo(5))
            .body("total.denominator", equalTo(630))
            .body("total.value", equalTo(79.3651f))
            .body("total.of.month", equalTo(List.of("2026-04", "2026-05")))
            .body("total.of.version", equalTo(List.of(1, 1)))
            .body("total", not(hasKey("missing")))
            .body("groups.month", equalTo(List.of("2026-04", "2026-05")))
            .body("groups.numerator", equalTo(List.of(1, 4)))
            .body("groups.denominator", equalTo(List.of(600, 660)))
            .body("groups.value", equalTo(List.of(16.6667f, 60.6061f)));
    List<String> lists = answer.extract().path("links.cases");
    assertEquals(5, lists.stream().mapToInt(Listed::at).sum());
    get(SPRING + "&per=1000000").body("total.value", equalTo(7936.5079f));
  }

  @Test
  void everyGroupListsExactlyTheComplaintsOfItsNumeratorAlsoOfEarlierMonths() {
    for (var by : List.of("", "&groupBy=month", "&groupBy=district", "&groupBy=month,district")) {
      JsonPath answer =
          get(SPRING + by + "&channel=HOTLINE&compare=previous")
              .statusCode(200)
              .extract()
              .jsonPath();
      assertEquals(answer.getList("links.cases"), answer.getList("total.cases"));
      listed(answer, "total");
      for (var group = 0; group < answer.getList("groups").size(); group++) {
        listed(answer, "groups[" + group + "]");
      }
    }
  }

  private static void listed(JsonPath answer, String numbers) {
    for (var each : List.of(numbers, numbers + ".before")) {
      List<String> lists = answer.getList(each + ".cases");
      assertEquals(
          answer.getInt(each + ".numerator"), lists.stream().mapToInt(Listed::at).sum(), each);
    }
  }

  @Test
  void byDistrictEachIsSetAgainstItsOwnAndTheOneWithoutSaysSo() {
    imported(
        """
        month,district,subscribers
        2026-04,lakeside,100
        2026-05,lakeside,300
        2026-04,hillside,50
        2026-05,hillside,50
        2026-05,quiet,70
        2026-04,quiet,70
        """);
    get(SPRING + "&groupBy=district")
        .statusCode(200)
        .body("groups.district", equalTo(List.of("", "hillside", "lakeside", "quiet")))
        .body("groups.numerator", equalTo(List.of(1, 1, 3, 0)))
        .body("groups[0].missing[0].reason", equalTo("NO_DISTRICT"))
        .body("groups[0]", not(hasKey("value")))
        .body("groups[1].value", equalTo(200.0f))
        .body("groups[2].denominator", equalTo(200))
        .body("groups[2].value", equalTo(150.0f))
        .body("groups[3].value", equalTo(0.0f))
        .body("total.numerator", equalTo(5))
        .body("total.missing.month", equalTo(List.of("2026-04", "2026-05")))
        .body("total", not(hasKey("value")));
    get(SPRING + "&groupBy=month,district&district=lakeside")
        .body("groups.district", equalTo(List.of("lakeside", "lakeside")))
        .body("groups.value", equalTo(List.of(100.0f, 66.6667f)))
        .body("total.value", equalTo(150.0f));
  }

  @Test
  void aMonthThatIsMissingIsNamedAndNothingIsGuessed() {
    imported("month,district,subscribers\n2026-04,*,600\n2026-05,lakeside,300\n");
    get(SPRING + "&groupBy=month")
        .statusCode(200)
        .body("groups[0].value", equalTo(16.6667f))
        .body("groups[1]", not(hasKey("value")))
        .body("groups[1]", not(hasKey("denominator")))
        .body("groups[1].numerator", equalTo(4))
        .body("groups[1].missing[0].month", equalTo("2026-05"))
        .body("groups[1].missing[0].reason", equalTo("NOT_IMPORTED"))
        .body("total.missing.month", equalTo(List.of("2026-05")))
        .body("total.of.month", equalTo(List.of("2026-04")))
        .body("total", not(hasKey("value")));
  }

  @Test
  void anotherVersionOfANumberChangesTheRateAndSaysWhichItIs() {
    imported("month,district,subscribers\n2026-04,*,600\n");
    imported("month,district,subscribers\n2026-04,*,500\n");
    get("?from=2026-04&to=2026-04")
        .body("total.value", equalTo(20.0f))
        .body("total.of.version", equalTo(List.of(2)));
    get("?from=2026-04&to=2026-04&category=price.price&type=REPEAT")
        .body("total.numerator", equalTo(0))
        .body("total.value", equalTo(0.0f));
  }

  @Test
  void earlierMonthsStandBesideEachGroupAndTheTotal() {
    imported(
        """
        month,district,subscribers
        2026-04,*,500
        2026-05,*,1000
        2026-05,hillside,100
        2026-04,hillside,100
        2026-04,lakeside,100
        """);
    get("?from=2026-05&to=2026-05&compare=previous&groupBy=district")
        .statusCode(200)
        .body("comparedWith.compare", equalTo("previous"))
        .body("comparedWith.period.from", equalTo("2026-04"))
        .body("total.value", equalTo(40.0f))
        .body("total.before.numerator", equalTo(1))
        .body("total.before.value", equalTo(20.0f))
        .body("total.before.difference", equalTo(20.0f))
        .body("total.before.change", equalTo(1.0f))
        .body("groups.district", equalTo(List.of("", "hillside", "lakeside")))
        .body("groups[1].before.value", equalTo(0.0f))
        .body("groups[1].before", not(hasKey("change")))
        .body("groups[2].missing[0].month", equalTo("2026-05"))
        .body("groups[2].before.value", equalTo(100.0f))
        .body("groups[2].before", not(hasKey("difference")));
    get("?from=2026-04&to=2026-05&compare=lastYear&groupBy=month")
        .statusCode(200)
        .body("comparedWith.period.to", equalTo("2025-05"))
        .body("groups.before.numerator", equalTo(List.of(0, 0)))
        .body("total.before.missing.month", equalTo(List.of("2025-04", "2025-05")));
  }

  @Test
  void theCatalogueDefinesIt() {
    given()
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .get("/api/v1/figures")
        .then()
        .body(
            "items.find { it.name == 'complaints-per-10000' }.href",
            equalTo("/api/v1/subscriber-rates"))
        .body("items.find { it.name == 'complaints-per-10000' }.unit", equalTo("RATE"));
  }

  @Test
  void itReadsAggregatesAndNeverEventsHoweverManyDistricts() throws SQLException {
    imported("month,district,subscribers\n2026-04,*,600\n2026-05,*,660\n");
    try (var log = StatementLog.open()) {
      get(SPRING + "&groupBy=month,district").statusCode(200);
      var lines = log.lines();
      assertTrue(
          lines.stream()
              .noneMatch(line -> line.touches("event_fact", "complaint_fact", "figure_case")),
          lines::toString);
      assertEquals(2, lines.stream().filter(line -> line.touches("figure_segment")).count());
      assertEquals(1, lines.stream().filter(line -> line.touches("subscriber_count")).count());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?from=2026-13 | period-invalid | from",
        "?groupBy=branch | invalid-field | groupBy",
        "?groupBy=month,month | invalid-field | groupBy",
        "?per=1000 | invalid-field | per",
        "?compare=tomorrow | invalid-field | compare",
        "?category=%09 | filter-invalid | category",
        "?branch=north | parameter-unknown | branch",
        "?tier=VIP | parameter-unknown | tier"
      })
  void aWrongParameterIsNamed(String parameters, String type, String field) {
    get(parameters)
        .statusCode(400)
        .body("type", endsWith("/" + type))
        .body("errors.field", hasItem(field));
  }

  @Test
  void whoIsConfinedToABranchIsToldThatSubscribersAreNotCountedSo() {
    given().get("/api/v1/subscriber-rates").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("handler.wu", "billing", "handler"))
        .get("/api/v1/subscriber-rates")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.inBranch("supervisor.li", null, "south", "supervisor"))
        .get("/api/v1/subscriber-rates")
        .then()
        .statusCode(403)
        .body("type", endsWith("/not-by-branch"));
    given()
        .auth()
        .oauth2(Tokens.of("analyst.li", null, "analyst"))
        .get("/api/v1/subscriber-rates")
        .then()
        .statusCode(200);
  }
}
