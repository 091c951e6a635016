package io.redress.analytics.launch;

import static io.redress.analytics.launch.LaunchFixture.LAUNCHES;
import static io.redress.analytics.launch.LaunchFixture.content;
import static io.redress.analytics.launch.LaunchFixture.head;
import static io.redress.analytics.launch.LaunchFixture.published;
import static io.redress.analytics.launch.LaunchFixture.tag;

import io.quarkus.scheduler.Scheduler;
import io.redress.analytics.Tables;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A service without launches whose workers stand still, and the days around today. */
abstract class LaunchFlow {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  static final String FEW = "{\"count\": 2, \"per\": \"DAY\"}";
  static final String CONCLUSION = "{\"conclusion\": \"The first bill explains it.\"}";

  @Inject Tables tables;
  @Inject Scheduler scheduler;
  @Inject Clock clock;

  @BeforeEach
  void wipe() {
    scheduler.pause("watch");
    scheduler.pause("launches");
    tables.wipe();
    tables.execute("delete from outbox");
  }

  @AfterEach
  void goOn() {
    scheduler.resume("watch");
    scheduler.resume("launches");
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  LocalDate daysAgo(int days) {
    return today().minusDays(days);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The plan that launches name is in force. */
  void publishPlan() {
    tables.takeIn(List.of(published(1, now())));
  }

  static ValidatableResponse change(String id, String content, String reason) {
    return head()
        .header("If-Match", tag(id))
        .body("{\"launch\": %s, \"reason\": \"%s\"}".formatted(content, reason))
        .put(LAUNCHES + "/" + id)
        .then();
  }
}
