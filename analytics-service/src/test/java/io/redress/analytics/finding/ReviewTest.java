package io.redress.analytics.finding;

import static io.redress.analytics.finding.FindingFixture.FINDINGS;
import static io.redress.analytics.finding.FindingFixture.as;
import static io.redress.analytics.finding.FindingFixture.measure;
import static io.redress.analytics.finding.FindingFixture.plan;
import static io.redress.analytics.finding.FindingFixture.propose;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.StatementLog;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list for the monthly review, however long it is. */
@QuarkusTest
class ReviewTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Inject Tables tables;
  @Inject Clock clock;

  @BeforeEach
  void wipe() {
    tables.wipe();
  }

  private LocalDate daysAgo(int days) {
    return LocalDate.ofInstant(clock.instant(), ZONE).minusDays(days);
  }

  private void complaint(int daysAgo, String tier) {
    tables.takeIn(
        Story.at(daysAgo(daysAgo).atTime(LocalTime.NOON).atZone(ZONE).toInstant())
            .of(tier, "HOTLINE", "lakeside", false)
            .registered()
            .events());
  }

  /** Judged by different figures, filters and dates. */
  private void findings(int count) {
    var figures = List.of("volume-new", "repeat-rate", "volume");
    for (var at = 0; at < count; at++) {
      var filters = at % 2 == 0 ? ", \"filters\": {\"tier\": \"VIP\"}}" : "}";
      var body =
          measure(
                  daysAgo(1 + at % 6),
                  figures.get(at % figures.size()),
                  "LOWER",
                  daysAgo(30),
                  daysAgo(11),
                  "")
              .replaceFirst("\\}\\s*\\}\\s*$", filters + "}");
      plan(propose(), body).then().statusCode(200);
    }
  }

  @Test
  void manyFindingsAreReviewedInAsManyStatementsAsOne() throws SQLException {
    complaint(20, "VIP");
    complaint(3, "VIP");
    complaint(2, "ORDINARY");
    findings(1);
    var few = statements(1);
    findings(11);
    assertEquals(few, statements(12));
  }

  private static long statements(int findings) throws SQLException {
    try (var log = StatementLog.open()) {
      as("analyst").get(FINDINGS + "/review?limit=50").then().body("items", hasSize(findings));
      var lines = log.lines();
      assertTrue(
          lines.stream()
              .noneMatch(line -> line.touches("event_fact", "complaint_fact", "figure_case")),
          lines::toString);
      return lines.stream()
          .filter(line -> line.touches("figure_", "fact_progress", "finding"))
          .count();
    }
  }

  @Test
  void eachHasTheEffectThatItHasByItself() {
    complaint(20, "VIP");
    complaint(3, "VIP");
    complaint(2, "ORDINARY");
    findings(6);
    var review = as("analyst").get(FINDINGS + "/review").then().statusCode(200).extract();
    for (var at = 0; at < 6; at++) {
      String id = review.path("items[" + at + "].finding.id");
      var alone = as("analyst").get(FINDINGS + "/" + id + "/effect").then().extract();
      for (var part : List.of("verdict", "after.numerator", "after.denominator", "after.period")) {
        Object there = review.path("items[" + at + "].effect." + part);
        assertTrue(Objects.equals(alone.path(part), there), () -> id + " " + part + " " + there);
      }
    }
  }
}
