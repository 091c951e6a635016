package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.redress.kit.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives one answer to the complaints of a warning, and asks what became of it. */
final class AnswersToMany {
  static final Map<String, String> TEXT =
      Map.of("en", "We know of it and are working on it.", "zh", "我们已获悉此问题，正在处理。");
  static final String COORDINATOR = token("coordinator.sun", "coordinator");
  static final String WANG = token("handler.wang", "handler", "reviewer");

  private AnswersToMany() {}

  static Map<String, Object> resolution(List<String> ids, Map<String, String> fields) {
    return Map.of("complaints", ids, "resolution", Map.of("outcome", "resolved", "fields", fields));
  }

  static JsonPath done(String warning, String answer) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> one(warning, answer).getString("state").equals("DONE"));
    return one(warning, answer);
  }

  static JsonPath one(String warning, String answer) {
    return as(COORDINATOR)
        .get("/api/v1/warnings/{id}/answers/{answer}", warning, answer)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static Map<String, String> results(String warning, String answer) {
    List<Map<String, String>> items =
        as(COORDINATOR)
            .get("/api/v1/warnings/{id}/answers/{answer}/complaints?limit=200", warning, answer)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return items.stream()
        .collect(
            Collectors.toMap(
                item -> item.get("complaintId"),
                item -> item.get("state") + " " + item.get("problem")));
  }

  static ValidatableResponse give(
      String token, String warning, String key, Map<String, ?> request) {
    RequestSpecification with = as(token).body(request);
    return (key == null ? with : with.header("Idempotency-Key", key))
        .post("/api/v1/warnings/{id}/answers", warning)
        .then();
  }

  static RequestSpecification as(String token) {
    return given().header("Authorization", token).contentType("application/json");
  }

  static String token(String user, String... roles) {
    return "Bearer " + Tokens.of(user, "network-quality", roles);
  }
}
