package io.redress.intake.period;

import io.redress.intake.IntakeTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Declares special periods, each of a branch of its own. */
abstract class PeriodTest extends IntakeTest {
  static final String PERIODS = "/api/v1/special-periods";
  static final Duration HOUR = Duration.ofHours(1);

  /** A branch that no other test knows, so that its periods raise nobody else's tickets. */
  final String branch = "b-" + UUID.randomUUID();

  static OffsetDateTime now() {
    return OffsetDateTime.now(Clock.systemUTC()).withOffsetSameInstant(ZoneOffset.ofHours(8));
  }

  String period(OffsetDateTime from, OffsetDateTime to, String categories) {
    return """
        {"name": "Spring gala", "from": "%s", "to": "%s", "branches": ["%s"], "categories": [%s],
         "reason": "Halls are full"}
        """
        .formatted(from, to, branch, categories);
  }

  String running(String categories) {
    return period(now().minus(HOUR), now().plus(HOUR), categories);
  }

  static JsonPath declared(String body) {
    return coordinator().body(body).post(PERIODS).then().statusCode(201).extract().jsonPath();
  }
}
