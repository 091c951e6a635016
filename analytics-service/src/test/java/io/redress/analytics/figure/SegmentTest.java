package io.redress.analytics.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.RandomStories;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.redress.kit.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SegmentTest {
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

  private static Story answered(String tier, String channel, boolean often, int hours) {
    return Story.at("2026-05-04T02:00:00Z")
        .of(tier, channel, "lakeside", often)
        .registered()
        .started()
        .after(Duration.ofHours(hours))
        .callbackRequested(1);
  }

  /** Where all codes are known, another one is a mistake and no segment without complaints. */
  @ParameterizedTest
  @CsvSource({"type, new, NEW", "type, -1, REPEAT", "highFrequency, yes, true"})
  void aCodeThatThereIsNotIsRefused(String parameter, String code, String known) {
    var asked = MAY + "&" + parameter + "=" + code;
    get("/volume" + asked)
        .statusCode(400)
        .body("errors[0].field", equalTo(parameter))
        .body("errors[0].mend", containsString(known));
    given()
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .get("/api/v1/backlog" + asked)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(parameter));
    get("/volume" + MAY + "&" + parameter + "=-").statusCode(200);
  }

  @Test
  void everyGroupHasItsListAlsoThatOfWhichNoCodeIsKnown() {
    tables.takeIn(answered("VIP", "APP", false, 1).events());
    tables.takeIn(
        Story.at("2026-05-04T02:00:00Z")
            .registered("NEW", "COMPLAINT", "price.price", null)
            .events());
    get("/volume" + MAY + "&groupBy=branch")
        .body("groups.branch", equalTo(List.of("", "north")))
        .body("groups.numerator", equalTo(List.of(1, 1)));
    get("/volume/cases" + MAY + "&branch=-")
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].category", equalTo("price.price"));
    get("/volume" + MAY + "&branch=-")
        .body("total.numerator", equalTo(1))
        .body("links.cases", equalTo("/api/v1/figures/volume/cases" + MAY + "&branch=-"));
  }

  @Test
  void aFigureIsGroupedByAnyTwoSegmentsAndFilteredByAThird() {
    tables.takeIn(answered("VIP", "APP", false, 1).events());
    tables.takeIn(answered("VIP", "HOTLINE", true, 1).events());
    tables.takeIn(answered("ORDINARY", "APP", false, 1).events());
    get("/volume" + MAY + "&groupBy=tier,channel&district=lakeside")
        .statusCode(200)
        .body("groups.tier", equalTo(List.of("ORDINARY", "VIP", "VIP")))
        .body("groups.channel", equalTo(List.of("APP", "APP", "HOTLINE")))
        .body("groups[0]", not(hasKey("key")))
        .body("groups[0]", not(hasKey("district")))
        .body("total.numerator", equalTo(3));
    get("/volume" + MAY + "&groupBy=highFrequency&tier=VIP")
        .body("groups.highFrequency", equalTo(List.of("false", "true")))
        .body("links.cases", equalTo("/api/v1/figures/volume/cases" + MAY + "&tier=VIP"));
    get("/volume/cases" + MAY + "&tier=VIP&highFrequency=true").body("total", equalTo(1));
    get("/high-frequency" + MAY)
        .body("total.numerator", equalTo(1))
        .body("total.denominator", equalTo(3));
  }

  @Test
  void theDepartmentIsTheLeadOneAndOfABreachTheFirstResponsibleOne() {
    tables.takeIn(answered("VIP", "APP", false, 1).breached("shop-desk").events());
    tables.takeIn(answered("VIP", "APP", false, 1).events());
    get("/volume" + MAY + "&groupBy=department")
        .body("groups.department", equalTo(List.of("network-quality")));
    get("/responsibility-breached" + MAY + "&groupBy=department")
        .body("groups.department", equalTo(List.of("customer-care", "shop-desk")))
        .body("groups.numerator", equalTo(List.of(0, 1)));
  }

  @Test
  void handlingTimeHasMedianPercentileAndMeanAndTheWaitingBesideIt() {
    for (var hours : List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 40)) {
      tables.takeIn(answered("VIP", "APP", false, hours).events());
    }
    get("/perceived-handling-time" + MAY + "&groupBy=tier")
        .statusCode(200)
        .body("unit", equalTo("HOURS"))
        .body("total.numerator", equalTo(10))
        .body("total", not(hasKey("denominator")))
        .body("total.value", within(5))
        .body("total.distribution.median", within(5))
        .body("total.distribution.p90", within(9))
        .body("total.distribution.mean", equalTo(8.5f))
        .body("groups[0].distribution.mean", equalTo(8.5f))
        .body("beside[0].name", equalTo("waiting-for-customer"))
        .body("beside[0].total.numerator", equalTo(10))
        .body("beside[0].total.value", equalTo(0.0f));
    get("/perceived-handling-time" + MAY + "&compare=previous")
        .statusCode(200)
        .body("total.before.numerator", equalTo(0))
        .body("total.before", not(hasKey("value")));
    get("/completeness" + MAY).body("total.value", equalTo(0.8f));
  }

  private static Matcher<Float> within(float hours) {
    return allOf(greaterThanOrEqualTo(hours * 0.99f), lessThanOrEqualTo(hours * 1.01f));
  }

  @Test
  void aListSaysWhatItLists() {
    var missed = Story.at("2026-05-04T02:00:00Z").missed("north").promiseBroken();
    tables.takeIn(missed.events());
    tables.takeIn(answered("VIP", "APP", false, 1).events());
    for (var figure : List.of("missed-contacts", "promises-broken")) {
      get("/" + figure + "/cases" + MAY)
          .statusCode(200)
          .body("total", equalTo(1))
          .body("items[0].kind", equalTo("MISSED_CONTACT"))
          .body("items[0].complaintId", equalTo(missed.complaintId()))
          .body("items[0].branch", equalTo("north"))
          .body("items[0]", not(hasKey("category")))
          .body("items[0]", not(hasKey("ticketNumber")));
    }
    get("/volume/cases" + MAY)
        .body("items.kind", equalTo(List.of("COMPLAINT")))
        .body("items[0]", hasKey("ticketNumber"))
        // Shell scripts, the tour among them, look for the id at the beginning of each.
        .body(startsWith("{\"items\":[{\"complaintId\":"));
  }

  @Test
  void everyPairOfDimensionsAddsUpToTheWhole() {
    tables.takeIn(
        RandomStories.shuffled(
            12, RandomStories.of(12, Instant.parse("2026-05-01T00:00:00Z"), 30)));
    for (var one : Dimension.values()) {
      for (var other : Dimension.values()) {
        if (one.compareTo(other) < 0) {
          var pair = one.parameter() + "," + other.parameter();
          var groups = get("/volume" + MAY + "&groupBy=" + pair).statusCode(200).extract();
          assertEquals(30, groups.<Integer>path("total.numerator"), pair);
          assertEquals(
              30,
              groups.<List<Integer>>path("groups.numerator").stream().mapToInt(n -> n).sum(),
              pair);
        }
      }
    }
  }

  @Test
  void aCorrectedCategoryIsTheOneThatCounts() {
    tables.takeIn(
        Story.at("2026-05-04T02:00:00Z")
            .registered()
            .corrected("price.price", "COMPLAINT")
            .events());
    get("/volume-new" + MAY + "&groupBy=categoryGroup,category")
        .body("groups.categoryGroup", equalTo(List.of("price")))
        .body("groups.category", equalTo(List.of("price.price")));
  }
}
