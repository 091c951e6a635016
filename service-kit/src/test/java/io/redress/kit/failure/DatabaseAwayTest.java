package io.redress.kit.failure;

import static io.redress.kit.app.ThingEvents.made;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.inbox.Inbox;
import io.redress.kit.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class DatabaseAwayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Inbox inbox;

  private static Response make() {
    return given()
        .auth()
        .oauth2(Tokens.of("ann", null, "agent"))
        .contentType("application/json")
        .body("{\"name\":\"%s\",\"number\":1}".formatted(Ids.next().substring(18)))
        .post("/things");
  }

  @Test
  void requestsAreAnswered503AndEventsWaitUntilItIsBack() {
    assertEquals(201, make().statusCode());
    String subject = Ids.next();
    CompletableFuture<Void> received;
    EmbeddedServers.database().stop();
    try {
      for (int request = 0; request < 3; request++) {
        make()
            .then()
            .statusCode(503)
            .contentType("application/problem+json")
            .header("Retry-After", notNullValue())
            .body("type", equalTo("/problems/unavailable"));
      }
      given().get("/q/health/ready").then().statusCode(503);
      received = CompletableFuture.runAsync(() -> inbox.receive(made(subject)));
      given().get("/things/count").then().statusCode(503);
      assertTrue(!received.isDone());
    } finally {
      EmbeddedServers.database().start();
    }
    await().atMost(PATIENCE).until(received::isDone);
    received.join();
    await().atMost(PATIENCE).untilAsserted(() -> assertEquals(201, make().statusCode()));
    given().get("/q/health/ready").then().statusCode(200);
  }
}
