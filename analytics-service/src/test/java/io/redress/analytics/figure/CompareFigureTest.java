package io.redress.analytics.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.redress.kit.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CompareFigureTest {
  private static final String MAY = "?from=2026-05-01&to=2026-05-31";

  @Inject Tables tables;

  @BeforeEach
  void wipe() {
    tables.wipe();
  }

  private static ValidatableResponse get(String path) {
    return given()
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .get("/api/v1/figures" + path)
        .then();
  }

  /** A row of the aggregate layer, as events of that many complaints would make it. */
  private void sums(String figure, String day, String category, long numerator, long denominator) {
    tables.execute(
        ("insert into figure_day (generation, figure, day, category_group, category, branch,"
                + " numerator, denominator) values (1, '%s', '%s', 'price', '%s', 'north', %d, %d)")
            .formatted(figure, day, category, numerator, denominator));
  }

  @Test
  void theTotalKnowsThePreviousPeriodTheDifferenceAndItsInterval() {
    sums("satisfied", "2026-04-30", "price.price", 48, 80);
    sums("satisfied", "2026-05-31", "price.price", 56, 70);
    get("/satisfied" + MAY + "&compare=previous")
        .statusCode(200)
        .body("comparedWith.compare", equalTo("previous"))
        .body("comparedWith.period.from", equalTo("2026-03-31"))
        .body("comparedWith.period.to", equalTo("2026-04-30"))
        .body("comparedWith", not(hasKey("unfinishedDays")))
        .body("total.value", equalTo(0.8f))
        .body("total.before.numerator", equalTo(48))
        .body("total.before.denominator", equalTo(80))
        .body("total.before.value", equalTo(0.6f))
        .body("total.before.difference", equalTo(0.2f))
        .body("total.before.differenceInterval.low", equalTo(0.052431f))
        .body("total.before.differenceInterval.high", equalTo(0.333873f))
        .body("total.before.change", equalTo(0.333333f))
        .body("links.cases", equalTo("/api/v1/figures/satisfied/cases" + MAY));
  }

  @Test
  void daysThatAreNotOverAreSaid() {
    get("/satisfied?from=2099-12-02&to=2099-12-31&compare=previous")
        .statusCode(200)
        .body("comparedWith.unfinishedDays", equalTo(30));
  }

  @Test
  void groupsOfEitherPeriodStandBesideEachOther() {
    sums("volume", "2026-04-20", "price.gone", 4, 4);
    sums("volume", "2026-04-20", "price.stays", 5, 5);
    sums("volume", "2026-05-20", "price.new", 3, 3);
    sums("volume", "2026-05-20", "price.stays", 6, 6);
    get("/volume" + MAY + "&groupBy=category&compare=previous")
        .statusCode(200)
        .body("groups.category", equalTo(List.of("price.gone", "price.new", "price.stays")))
        .body("groups.numerator", equalTo(List.of(0, 3, 6)))
        .body("groups.before.numerator", equalTo(List.of(4, 0, 5)))
        .body("groups.before.difference", equalTo(List.of(-4.0f, 3.0f, 1.0f)))
        .body("groups[1].before", not(hasKey("change")))
        .body("groups[2].before.change", equalTo(0.2f))
        .body("groups[2].before", not(hasKey("differenceInterval")))
        .body("total.before.numerator", equalTo(9));
  }

  @Test
  void daysStandBesideTheSamePlaceOfTheEarlierPeriod() {
    sums("volume", "2026-05-04", "price.price", 7, 7);
    sums("volume", "2026-05-05", "price.price", 2, 2);
    sums("volume", "2025-05-04", "price.price", 9, 9);
    sums("volume", "2025-05-06", "price.price", 1, 1);
    get("/volume" + MAY + "&groupBy=day&compare=lastYear")
        .statusCode(200)
        .body("groups.day", equalTo(List.of("2026-05-04", "2026-05-05", "2026-05-06")))
        .body("groups.before.numerator", equalTo(List.of(9, 0, 1)));
  }

  @Test
  void aLeapDayIsInTheTotalAlone() {
    sums("volume", "2024-02-29", "price.price", 5, 5);
    get("/volume?from=2025-02-01&to=2025-03-31&groupBy=day&compare=lastYear")
        .statusCode(200)
        .body("groups.size()", equalTo(0))
        .body("total.before.numerator", equalTo(5));
  }

  @Test
  void whereNothingWasThereIsNoDifferenceToAShare() {
    sums("satisfied", "2026-05-31", "price.price", 56, 70);
    get("/satisfied" + MAY + "&compare=lastYear")
        .statusCode(200)
        .body("total.before.denominator", equalTo(0))
        .body("total.before", not(hasKey("value")))
        .body("total.before", not(hasKey("difference")))
        .body("total.before", not(hasKey("differenceInterval")));
  }

  @Test
  void withoutCompareTheAnswerIsAsItWas() {
    sums("volume", "2026-05-04", "price.price", 7, 7);
    get("/volume" + MAY + "&groupBy=day")
        .statusCode(200)
        .body("$", not(hasKey("comparedWith")))
        .body("total", not(hasKey("before")))
        .body("groups[0]", not(hasKey("before")));
  }

  @Test
  void theEarlierPeriodOfASupervisorIsThatOfTheirBranch() {
    tables.takeIn(Story.at("2026-04-20T02:00:00Z").registered().events());
    given()
        .auth()
        .oauth2(Tokens.inBranch("supervisor.li", null, "south", "supervisor"))
        .get("/api/v1/figures/volume" + MAY + "&compare=previous")
        .then()
        .statusCode(200)
        .body("total.before.numerator", equalTo(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "PREVIOUS"})
  void anUnknownPeriodToCompareWithIsNamed(String compare) {
    get("/volume" + MAY + "&compare=" + compare)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", endsWith("invalid-field"))
        .body("errors.field", hasItem("compare"));
  }

  @Test
  void aListOfCasesIsNotCompared() {
    get("/volume/cases" + MAY + "&compare=previous")
        .statusCode(400)
        .body("type", endsWith("parameter-unknown"));
  }
}
