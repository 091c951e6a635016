package io.redress.analytics.figure;

import static io.redress.analytics.Analyst.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Tables;
import io.redress.kit.testing.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reference operator has published comes out to the last digit. */
@QuarkusTest
class PublishedCasesTest {
  private static final String MAY = "?from=2026-05-01&to=2026-05-31";

  @Inject Tables tables;

  @BeforeEach
  void wipe() {
    tables.wipe();
  }

  /** A row of the sums by day, as events of that many complaints would make it. */
  private void sums(String figure, String day, long numerator, long denominator) {
    tables.execute(
        ("insert into figure_day (generation, figure, day, category_group, category, branch,"
                + " numerator, denominator) values (1, '%s', '%s', 'price', 'price.price',"
                + " 'north', %d, %d)")
            .formatted(figure, day, numerator, denominator));
  }

  /** The same of one tier: a row of the sums by segment. */
  private void sumsOfTier(String figure, String day, String tier, long numerator, long of) {
    tables.execute(
        ("insert into figure_segment (generation, figure, day, category_group, category, branch,"
                + " district, channel, tier, department, type, high_frequency, bucket, numerator,"
                + " denominator, amount) values (1, '%s', '%s', 'price', 'price.price', 'north',"
                + " '', 'HOTLINE', '%s', '', 'NEW', 'false', 0, %d, %d, 0)")
            .formatted(figure, day, tier, numerator, of));
  }

  /** 21.8 % fewer complaints, 5 points fewer repeats, FCR from 75 to 88 %. */
  @ParameterizedTest
  @CsvSource({
    "volume, 1000, 1000, 782, 782, -218.0, -0.218",
    "repeat-rate, 200, 1000, 117, 780, -0.05, -0.25",
    "fcr, 75, 100, 88, 100, 0.13, 0.173333"
  })
  void theYearComesOut(
      String figure,
      long before,
      long ofBefore,
      long now,
      long ofNow,
      float difference,
      float change) {
    sums(figure, "2025-05-04", before, ofBefore);
    sums(figure, "2026-05-04", now, ofNow);
    get("/figures/" + figure + MAY + "&compare=lastYear")
        .statusCode(200)
        .body("total.before.difference", equalTo(difference))
        .body("total.before.change", equalTo(change));
  }

  /** 45.6 complaints for each 10,000 subscribers. */
  @Test
  void complaintsBySubscribersComeOut() {
    for (var year : new int[] {2025, 2026}) {
      given()
          .auth()
          .oauth2(Tokens.of("admin.wu", null, "administrator"))
          .contentType("text/csv")
          .body("month,district,subscribers\n" + year + "-05,*,150000\n")
          .post("/api/v1/subscribers/imports")
          .then()
          .statusCode(200);
    }
    sums("volume-new", "2026-05-04", 584, 584);
    sums("volume-repeat", "2026-05-04", 100, 100);
    sums("volume-new", "2025-05-04", 875, 875);
    get("/subscriber-rates?from=2026-05&to=2026-05&compare=lastYear")
        .statusCode(200)
        .body("total.value", equalTo(45.6f))
        .body("total.before.value", equalTo(58.3333f))
        .body("total.before.change", equalTo(-0.218286f));
  }

  /** A launch raises its category by 5 to 8 % for some months; then there are 10 % fewer. */
  @ParameterizedTest
  @CsvSource({"1050, 0.05", "1065, 0.065", "1080, 0.08", "900, -0.1"})
  void theMonthsAfterALaunchComeOut(long complaints, float change) {
    sums("volume-new", "2026-04-10", 1000, 1000);
    sums("volume-new", "2026-05-10", complaints, complaints);
    get("/figures/volume-new" + MAY + "&category=price.price&compare=previous")
        .statusCode(200)
        .body("total.before.change", equalTo(change));
  }

  /** Satisfaction by month, of all and of VIP: a chart, as far as two decimals go. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-15, 8932, 0.8932, 7754, 0.7754",
    "2026-02-15, 8746, 0.8746, 7794, 0.7794",
    "2026-03-15, 6529, 0.6529, 6256, 0.6256",
    "2026-04-15, 9262, 0.9262, 7687, 0.7687",
    "2026-05-15, 9573, 0.9573, 8054, 0.8054",
    "2026-06-15, 7565, 0.7565, 6154, 0.6154"
  })
  void theMonthsAreShownToTheLastDigit(
      String day, long satisfied, float share, long satisfiedVip, float shareOfVip) {
    sums("satisfied", day, satisfied, 10_000);
    sumsOfTier("satisfied", day, "VIP", satisfiedVip, 10_000);
    var period = "?from=" + day + "&to=" + day;
    get("/figures/satisfied" + period).body("total.value", equalTo(share));
    get("/figures/satisfied" + period + "&tier=VIP").body("total.value", equalTo(shareOfVip));
  }
}
