package io.redress.analytics.rebuild;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.scheduler.Scheduler;
import io.redress.analytics.Tables;
import io.redress.kit.inbox.Inbox;
import io.redress.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A service without events, and an administrator who asks for a rebuild. */
abstract class RebuildFlow {
  static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

  @Inject Tables tables;
  @Inject Inbox inbox;
  @Inject AdvanceRebuild advanceRebuild;
  @Inject Scheduler scheduler;

  @BeforeEach
  void wipe() {
    tables.wipe();
  }

  @AfterEach
  void goOn() {
    scheduler.resume();
  }

  static RequestSpecification administrator() {
    return as("administrator");
  }

  static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of("admin.zhou", null, role)).contentType(ContentType.JSON);
  }

  /** Asks for one, and tells its id. */
  static String request() {
    return administrator()
        .body("{\"reason\":\"quarterly check\"}")
        .post("/api/v1/rebuilds")
        .then()
        .statusCode(202)
        .header("Location", notNullValue())
        .body("state", equalTo("REQUESTED"))
        .extract()
        .path("id");
  }

  static ValidatableResponse read(String id) {
    return administrator().get("/api/v1/rebuilds/" + id).then().statusCode(200);
  }

  /** What is told of it once it has ended. */
  static ValidatableResponse ended(String id) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> List.of("DONE", "FAILED").contains(read(id).extract().<String>path("state")));
    return read(id);
  }
}
