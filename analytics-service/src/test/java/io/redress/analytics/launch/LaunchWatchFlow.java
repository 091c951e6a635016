package io.redress.analytics.launch;

import static io.redress.analytics.launch.LaunchFixture.LAUNCHES;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import io.redress.analytics.Story;
import io.redress.analytics.warning.JudgeSeries;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A launch on the market, complaints that name it, and the judge who is asked by hand. */
abstract class LaunchWatchFlow extends LaunchFlow {
  static final String PRODUCT = "Family plan 99";
  static final String PRICE = "price.price";
  static final String TWO_A_DAY = "{\"count\": 2, \"per\": \"DAY\"}";
  static final String FIGURE = LAUNCHES + "/against-expectation";

  @Inject JudgeSeries judge;

  @BeforeEach
  void planInForce() {
    publishPlan();
  }

  Instant at(int daysAgo, int hour) {
    return today().minusDays(daysAgo).atTime(hour, 20).atZone(ZONE).toInstant();
  }

  void report(int daysAgo, int hour, String product, String branch, int count) {
    for (var i = 0; i < count; i++) {
      var event =
          Story.at(at(daysAgo, hour)).registered("NEW", "COMPLAINT", PRICE, branch).events().get(0);
      tables.takeIn(
          List.of(product == null ? event : Story.with("product", new TextNode(product), event)));
    }
  }

  void quiet(int fromDaysAgo) {
    for (var day = fromDaysAgo; day >= 1; day--) {
      report(day, 10, null, "north", 1);
      report(day, 15, null, "south", 1);
    }
  }

  void watch() {
    for (var series : judge.behind()) {
      while (judge.judge(series)) {
        assertTrue(series.key().length() <= 80);
      }
    }
  }
}
