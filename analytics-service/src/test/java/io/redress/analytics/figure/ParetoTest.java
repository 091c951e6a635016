package io.redress.analytics.figure;

import static io.redress.analytics.Analyst.get;
import static io.redress.analytics.Analyst.lines;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Listed;
import io.redress.analytics.RandomStories;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where most of a figure comes from, now and before. */
@QuarkusTest
class ParetoTest {
  private static final String PARETO = "/figures/volume-new/pareto";
  private static final String MAY = "?from=2026-05-01&to=2026-05-31";

  @Inject Tables tables;

  @BeforeEach
  void wipe() {
    tables.wipe();
  }

  private void reported(String day, String... categories) {
    for (var category : categories) {
      tables.takeIn(
          Story.at(day + "T02:00:00Z").registered("NEW", "COMPLAINT", category, "north").events());
    }
  }

  @Test
  void theLargestComesFirstAndAllAddUp() {
    reported("2026-05-04", "price.price", "basic-business.bill-disputed", "price.price");
    get(PARETO + MAY)
        .statusCode(200)
        .body("by", equalTo("category"))
        .body("total", equalTo(3))
        .body("parts.key", contains("price.price", "basic-business.bill-disputed"))
        .body("parts.numerator", contains(2, 1))
        .body("parts.cumulative", contains(0.666667f, 1.0f))
        .body("$", not(hasKey("comparedWith")))
        .body("$", not(hasKey("totalBefore")))
        .body("parts[0]", not(hasKey("before")));
    get(PARETO + "?from=2025-05-01&to=2025-05-31")
        .statusCode(200)
        .body("parts", equalTo(List.of()));
  }

  @Test
  void eachCauseStandsBesideWhatItWasAndWhatIsGoneComesLast() {
    reported("2026-04-10", "price.gone", "price.gone", "price.gone", "price.stays");
    reported("2026-05-10", "price.new", "price.stays", "price.stays", "price.stays");
    get(PARETO + MAY + "&compare=previous")
        .statusCode(200)
        .body("comparedWith.compare", equalTo("previous"))
        .body("comparedWith.period.from", equalTo("2026-03-31"))
        .body("total", equalTo(4))
        .body("totalBefore", equalTo(4))
        .body("parts.key", contains("price.stays", "price.new", "price.gone"))
        .body("parts.numerator", contains(3, 1, 0))
        .body("parts.cumulative", contains(0.75f, 1.0f, 1.0f))
        .body("parts.before.numerator", contains(1, 0, 3))
        .body("parts.before.share", contains(0.25f, 0.0f, 0.75f))
        .body("parts.before.difference", contains(2, 1, -3))
        .body("parts[0].before.change", equalTo(2.0f))
        .body("parts[1].before", not(hasKey("change")))
        .body("parts[2].before.change", equalTo(-1.0f))
        .body("parts[2]", not(hasKey("cases")));
    get(PARETO + MAY + "&compare=lastYear").body("totalBefore", equalTo(0));
  }

  @Test
  void aPeriodWithoutAnyCauseShowsThoseOfBeforeAndHasNoShares() {
    reported("2026-04-10", "price.gone", "price.gone");
    get(PARETO + MAY + "&compare=previous")
        .statusCode(200)
        .body("total", equalTo(0))
        .body("parts.key", contains("price.gone"))
        .body("parts[0]", not(hasKey("share")))
        .body("parts[0]", not(hasKey("cumulative")))
        .body("parts[0].before.share", equalTo(1.0f));
  }

  @Test
  void everyPartOfEveryFigureListsExactlyItsComplaints() {
    tables.takeIn(
        RandomStories.shuffled(3, RandomStories.of(3, Instant.parse("2026-04-26T00:00:00Z"), 25)));
    for (var figure : Catalogue.figures()) {
      JsonPath answer =
          get("/figures/" + figure.name() + "/pareto" + MAY + "&by=tier&compare=previous")
              .statusCode(200)
              .extract()
              .jsonPath();
      for (var part = 0; part < answer.getList("parts").size(); part++) {
        for (var numbers : List.of("parts[" + part + "]", "parts[" + part + "].before")) {
          var cases = answer.getString(numbers + ".cases");
          assertEquals(
              answer.getInt(numbers + ".numerator"),
              cases == null ? 0 : Listed.at(cases),
              figure.name() + " " + numbers);
        }
      }
    }
  }

  @Test
  void itIsExportedWithItsFormulasNeutralisedBesideTheEarlierPeriod() {
    reported("2026-05-04", "price.price", "price.price", "=price.sum");
    reported("2026-04-04", "price.price");
    var lines = lines("/figures/volume-new/pareto.csv" + MAY + "&by=category&compare=previous");
    assertEquals(
        List.of("price.price", "'=price.sum"),
        lines.stream().map(line -> line.get("key")).toList());
    assertEquals(
        List.of("0.666667", "1.000000"),
        lines.stream().map(line -> line.get("cumulative")).toList());
    assertEquals("2026-03-31", lines.get(0).get("beforeFrom"));
    assertEquals("1", lines.get(0).get("beforeTotal"));
    assertEquals("1.000000", lines.get(0).get("change"));
    assertEquals("", lines.get(1).get("change"));
    var alone = lines("/figures/volume-new/pareto.csv" + MAY).get(0);
    assertEquals("category", alone.get("by"));
    assertEquals("", alone.get("beforeNumerator"));
  }

  @Test
  void anUnknownPeriodToCompareWithIsNamed() {
    for (var path : List.of(PARETO, PARETO + ".csv")) {
      get(path + MAY + "&compare=soon")
          .statusCode(400)
          .body("type", endsWith("/invalid-field"))
          .body("errors.field", hasItem("compare"));
    }
  }
}
