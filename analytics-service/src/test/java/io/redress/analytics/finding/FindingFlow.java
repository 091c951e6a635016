package io.redress.analytics.finding;

import static io.redress.analytics.finding.FindingFixture.measure;

import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.redress.kit.testing.Contracts;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Complaints of some days, and a measure that is judged by them. */
abstract class FindingFlow {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final String PRICE = "price.price";
  static final Contracts CONTRACTS = Contracts.in(Path.of("contracts"));

  @Inject Tables tables;
  @Inject Clock clock;

  @BeforeEach
  void wipe() {
    tables.wipe();
    tables.execute("delete from outbox");
  }

  LocalDate daysAgo(int days) {
    return LocalDate.ofInstant(clock.instant(), ZONE).minusDays(days);
  }

  Instant at(int daysAgo) {
    return daysAgo(daysAgo).atTime(9, 20).atZone(ZONE).toInstant();
  }

  /** Complaints of one day, each with an answer. */
  void answers(int daysAgo, int satisfied, int dissatisfied) {
    for (var i = 0; i < satisfied + dissatisfied; i++) {
      tables.takeIn(
          Story.at(at(daysAgo))
              .registered("NEW", "COMPLAINT", PRICE, "north")
              .calledBack(1, i < satisfied ? "SATISFIED" : "DISSATISFIED")
              .events());
    }
  }

  void complaints(int daysAgo, String branch, int count) {
    for (var i = 0; i < count; i++) {
      tables.takeIn(Story.at(at(daysAgo)).registered("NEW", "COMPLAINT", PRICE, branch).events());
    }
  }

  /** Judged by new complaints of the ten days up to eleven days ago, working for ten days. */
  String fewer(String more) {
    return measure(daysAgo(10), "volume-new", "LOWER", daysAgo(20), daysAgo(11), more);
  }

  /** What was told of this type, in its order. */
  List<String> payloads(String type) {
    return tables.texts("select payload from outbox where type = '" + type + "' order by seq");
  }
}
