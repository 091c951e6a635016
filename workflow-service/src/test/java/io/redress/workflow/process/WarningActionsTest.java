package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.redress.kit.time.SuiteClock;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What will be done about a warning, and what has become of it. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class WarningActionsTest {
  private static final String HEAD = token("head.qian", "head");
  private static final String HANDLER = token("handler.bo", "handler");

  @Inject WarningDriver warnings;
  @Inject SuiteClock shifted;
  @Inject Clock clock;
  private String due;

  @Test
  void whatWillBeDoneIsShownWithTheWarningUntilItIsDone() {
    String id = warnings.raise("CATEGORY", "price.price");
    String action =
        act(id, "k-" + id, action("Billing corrects the July bills"))
            .statusCode(201)
            .extract()
            .path("id");
    act(id, "k-" + id, action("Billing corrects the July bills"))
        .statusCode(201)
        .body("id", equalTo(action));
    act(id, "k-" + id, action("Something else"))
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    one(id).body("actions", hasSize(1)).body("actions[0].state", equalTo("OPEN"));
    shifted.shift(Duration.ofDays(3));
    try {
      one(id).body("actions[0].overdue", equalTo(true));
    } finally {
      shifted.shift(Duration.ofDays(-3));
    }
    end(HANDLER, id, action, true).statusCode(200).body("state", equalTo("DONE"));
    end(HEAD, id, action, true).statusCode(200).body("endedBy", equalTo("handler.bo"));
    end(HEAD, id, action, false)
        .statusCode(409)
        .body("type", equalTo("/problems/warning-action-ended"));
    assertThat(warnings.steps(id)).contains("action.recorded", "action.done");
  }

  @Test
  void whatWillNotBeDoneIsSaidTooAlsoAfterTheEnd() {
    String id = warnings.raise("CATEGORY", "price.price");
    warnings.end(id);
    String action = act(id, null, action("Ask the supplier")).statusCode(201).extract().path("id");
    end(HEAD, id, action, false).statusCode(200).body("state", equalTo("NOT_DONE"));
    assertThat(warnings.steps(id)).contains("action.notDone");
  }

  @Test
  void whatIsNotWholeOrNotAllowedIsRefused() {
    String id = warnings.raise("CATEGORY", "price.price");
    act(id, null, with("what", " ")).statusCode(400);
    act(id, null, with("what", "x".repeat(1001))).statusCode(400);
    act(id, null, with("what", "write to the 刁民"))
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"));
    act(id, null, with("due", "2020-01-01T00:00:00Z"))
        .statusCode(400)
        .body("errors.field", hasItem("due"));
    act(id, null, with("department", "nobody"))
        .statusCode(400)
        .body("type", equalTo("/problems/unknown-department"));
    act(id, null, with("colour", "red")).statusCode(400);
    act("none", null, action("x")).statusCode(404);
    as(HANDLER).body(action("x")).post("/api/v1/warnings/{id}/actions", id).then().statusCode(403);
    String action = act(id, null, action("x")).statusCode(201).extract().path("id");
    end(token("handler.other", "handler"), id, action, true).statusCode(403);
    end(HEAD, id, "none", true)
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-warning-action"));
    end(HEAD, warnings.raise("ALL", ""), action, true).statusCode(404);
    as(HEAD)
        .body(Map.of("done", true))
        .post("/api/v1/warnings/{id}/actions/{action}/outcome", id, action)
        .then()
        .statusCode(400);
  }

  private Map<String, String> with(String member, String value) {
    Map<String, String> action = new HashMap<>(action("something"));
    action.put(member, value);
    return action;
  }

  private Map<String, String> action(String what) {
    return Map.of("what", what, "person", "handler.bo", "department", "product", "due", due());
  }

  /** The same in all requests of a test: the day after tomorrow. */
  private String due() {
    if (due == null) {
      due = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2)).toString();
    }
    return due;
  }

  private static ValidatableResponse act(String id, String key, Map<String, String> action) {
    RequestSpecification request = as(HEAD).body(action);
    return (key == null ? request : request.header("Idempotency-Key", key))
        .post("/api/v1/warnings/{id}/actions", id)
        .then();
  }

  private static ValidatableResponse end(String token, String id, String action, boolean done) {
    return as(token)
        .body(Map.of("done", done, "result", "as said"))
        .post("/api/v1/warnings/{id}/actions/{action}/outcome", id, action)
        .then();
  }

  private static ValidatableResponse one(String id) {
    return as(HEAD).get("/api/v1/warnings/{id}", id).then().statusCode(200);
  }

  private static RequestSpecification as(String token) {
    return given().header("Authorization", token).contentType("application/json");
  }

  private static String token(String user, String role) {
    return "Bearer " + Tokens.of(user, "product", role);
  }
}
