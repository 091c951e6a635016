package io.redress.analytics.backlog;

import static io.restassured.RestAssured.given;

import io.quarkus.scheduler.Scheduler;
import io.redress.analytics.Tables;
import io.redress.kit.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A backlog of June that nobody else takes meanwhile, and the question about it. */
abstract class BacklogFlow {
  static final LocalDate FIRST = LocalDate.parse("2026-06-01");
  static final String JUNE = "?from=2026-06-01&to=2026-06-30";

  @Inject Tables tables;
  @Inject TakeBacklog takeBacklog;
  @Inject Scheduler scheduler;

  @BeforeEach
  void wipe() {
    scheduler.pause();
    tables.wipe();
  }

  @AfterEach
  void goOn() {
    scheduler.resume();
  }

  /** What an analyst is answered; the query is sent as it stands. */
  static ValidatableResponse get(String path) {
    return given()
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .urlEncodingEnabled(false)
        .get("/api/v1/backlog" + path)
        .then();
  }
}
