package io.redress.analytics.customer;

import io.redress.analytics.Analyst;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

/** Reports of some customers, and the question who complains often. */
abstract class FrequencyFlow {
  static final Instant START = Instant.parse("2026-05-04T02:00:00Z");
  static final String OFTEN = "pOftenOftenOftenOftenOf";
  static final String RARE = "pRareRareRareRareRareRa";
  static final String LONG_AGO = "pLongLongLongLongLongLo";

  @Inject Tables tables;

  @BeforeEach
  void wipe() {
    tables.wipe();
  }

  static ValidatableResponse get(String path) {
    return Analyst.get("/high-frequency-customers" + path);
  }

  /** A complaint of a VIP, by telephone, in the north, of lakeside. */
  static Story reported(String customer, Duration later, String category) {
    return Story.at(START.plus(later))
        .by(customer)
        .of("VIP", "HOTLINE", "lakeside", true)
        .registered("NEW", "COMPLAINT", category, "north");
  }

  void takeIn(Story... stories) {
    for (var story : stories) {
      tables.takeIn(story.events());
    }
  }

  static String at(Duration later) {
    return "at=" + START.plus(later);
  }
}
