package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Contracts;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.RepeatedComplaint;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Complaints of a warning are handled together: one answer to many. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class WarningAnswersTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";
  private static final Contracts OWN = Contracts.of("workflow-service");
  private static final Map<String, String> TEXT =
      Map.of("en", "We know of it and are working on it.", "zh", "我们已获悉此问题，正在处理。");
  private static final String COORDINATOR = token("coordinator.sun", "coordinator");
  private static final String WANG = token("handler.wang", "handler", "reviewer");

  @Inject WarningDriver warnings;
  @Inject CaseDriver cases;
  @Inject CaseFiles files;
  @Inject RepeatedComplaint repeated;

  @Test
  void everyCustomerIsToldOnceAndEachRefusalSaysWhy() {
    String before = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String warning = warnings.raise("CATEGORY", WEAK_SIGNAL);
    String one = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String two = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String repeat = Ids.next();
    repeated.add(one, repeat, "T-9", Lane.STANDARD);
    String other = cases.start("price.price", Lane.STANDARD);
    String closed = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(closed, "task_verify", "enquiry", Map.of("answer", "yes"));
    String unknown = Ids.next();
    Map<String, Object> request =
        Map.of(
            "complaints",
            List.of(one, two, two, repeat, other, closed, unknown, before),
            "message",
            TEXT);

    String answer =
        give(COORDINATOR, warning, "m-" + warning, request)
            .statusCode(202)
            .body("total", equalTo(7))
            .extract()
            .path("id");
    give(COORDINATOR, warning, "m-" + warning, request).statusCode(202).body("id", equalTo(answer));
    JsonPath came = done(warning, answer);

    assertThat(came.getInt("done")).isEqualTo(2);
    assertThat(came.getInt("unchanged")).isEqualTo(1);
    assertThat(came.getInt("refused")).isEqualTo(4);
    assertThat(results(warning, answer))
        .isEqualTo(
            Map.of(
                one, "DONE null",
                two, "DONE null",
                repeat, "UNCHANGED null",
                other, "REFUSED not-of-the-warning",
                closed, "REFUSED case-closed",
                unknown, "REFUSED no-such-case",
                before, "REFUSED not-of-the-warning"));
    for (String complaint : List.of(one, two)) {
      List<String> told =
          warnings.told(complaint).stream().filter(event -> event.contains("textZh")).toList();
      assertThat(told).hasSize(1);
      assertThat(OWN.violations("customer.told", told.get(0))).isEmpty();
      assertThat(JsonPath.from(told.get(0)).getString("by")).isEqualTo("coordinator.sun");
    }
    as(COORDINATOR)
        .get("/api/v1/cases/{id}/timeline?limit=200", one)
        .then()
        .body("items.type", hasItem("customer.told"));
    as(COORDINATOR)
        .get("/api/v1/warnings/{id}/answers", warning)
        .then()
        .statusCode(200)
        .body("items.id", contains(answer))
        .body("items[0].done", equalTo(2))
        .body("items[0].refused", equalTo(4))
        .body("items[0].message.en", equalTo(TEXT.get("en")));
    assertThat(warnings.steps(warning)).contains("answer.given");
  }

  @Test
  void theSameResolutionIsProposedAndAnotherPersonReviewsEach() {
    String warning = warnings.raise("CATEGORY_GROUP", "basic-communication");
    String one = verified();
    String held = verified();
    String early = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String li = token("handler.li", "handler");
    String item = cases.item(held, "task_process").getString("id");
    as(li).post("/api/v1/work-items/{id}/claim", item).then().statusCode(200);

    String answer =
        give(
                WANG,
                warning,
                null,
                resolution(
                    List.of(one, held, early),
                    Map.of("cause", "cell overload", "measure", "carrier added")))
            .statusCode(202)
            .extract()
            .path("id");
    done(warning, answer);

    assertThat(results(warning, answer))
        .isEqualTo(
            Map.of(
                one, "DONE null",
                held, "REFUSED held-by-another",
                early, "REFUSED nothing-to-resolve"));
    assertThat(cases.items(one, "task_process")).isEmpty();
    as(token("handler.other", "handler"))
        .post("/api/v1/warnings/{id}/answers/{answer}/retry", warning, answer)
        .then()
        .statusCode(403);
    as(li).post("/api/v1/work-items/{id}/release", item).then().statusCode(200);
    as(WANG)
        .post("/api/v1/warnings/{id}/answers/{answer}/retry", warning, answer)
        .then()
        .statusCode(200);
    done(warning, answer);
    assertThat(results(warning, answer))
        .isEqualTo(
            Map.of(one, "DONE null", held, "DONE null", early, "REFUSED nothing-to-resolve"));

    cases.completeAll(one, "task_cooperate", "done", Map.of("contribution", "measured on site"));
    as(WANG)
        .body(Map.of("outcome", "approved"))
        .post("/api/v1/work-items/{id}/complete", cases.item(one, "task_review").getString("id"))
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/four-eyes"));
    cases.complete(one, "task_review", "approved", Map.of());
    as(COORDINATOR)
        .get("/api/v1/cases/{id}/timeline?limit=200", one)
        .then()
        .body(
            "items.find { it.type == 'resolution.approved' }.data.handler", equalTo("handler.wang"))
        .body("items.type", hasItem("warning.answered"));
  }

  @Test
  void aFormThatIsNotFilledInIsRefusedForEachAndCompletesNothing() {
    String warning = warnings.raise("ALL", "");
    String one = verified();
    String answer =
        give(WANG, warning, null, resolution(List.of(one), Map.of("cause", "unknown")))
            .statusCode(202)
            .extract()
            .path("id");
    done(warning, answer);
    assertThat(results(warning, answer)).isEqualTo(Map.of(one, "REFUSED form-not-filled"));
    assertThat(cases.items(one, "task_process")).hasSize(1);
  }

  @Test
  void whatCannotBeDoneNowWaitsAndIsDoneLater() {
    String warning = warnings.raise("ALL", "");
    String one = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String busy = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String answer =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  files.locked(busy);
                  String given =
                      give(
                              COORDINATOR,
                              warning,
                              null,
                              Map.of("complaints", List.of(one, busy), "message", TEXT))
                          .statusCode(202)
                          .extract()
                          .path("id");
                  await()
                      .atMost(Duration.ofSeconds(20))
                      .until(() -> one(warning, given).getInt("done") == 1);
                  assertThat(one(warning, given).getString("state")).isEqualTo("RUNNING");
                  return given;
                });
    assertThat(done(warning, answer).getInt("done")).isEqualTo(2);
  }

  @Test
  void whatIsNotAskedRightlyIsRefused() {
    String warning = warnings.raise("ALL", "");
    String id = Ids.next();
    List<String> ids = List.of(id);
    Map<String, Object> message = Map.of("complaints", ids, "message", TEXT);
    give(COORDINATOR, warning, null, Map.of("complaints", ids)).statusCode(400);
    give(
            COORDINATOR,
            warning,
            null,
            Map.of(
                "complaints",
                ids,
                "message",
                TEXT,
                "resolution",
                Map.of("outcome", "resolved", "fields", Map.of())))
        .statusCode(400)
        .body("errors.field", hasItem("message"));
    give(COORDINATOR, warning, null, Map.of("complaints", List.of(), "message", TEXT))
        .statusCode(400);
    give(COORDINATOR, warning, null, Map.of("complaints", List.of("x"), "message", TEXT))
        .statusCode(400);
    give(
            COORDINATOR,
            warning,
            null,
            Map.of("complaints", Collections.nCopies(501, id), "message", TEXT))
        .statusCode(400);
    give(COORDINATOR, warning, null, told(ids, "Call 13800001234", "请致电"))
        .statusCode(400)
        .body("errors.field", hasItem("message.en"));
    give(COORDINATOR, warning, null, told(ids, "Hello", "刁民"))
        .statusCode(400)
        .body("type", equalTo("/problems/labelling-word"));
    give(WANG, warning, null, message).statusCode(403);
    give(token("analyst.he", "analyst"), warning, null, message).statusCode(403);
    give(COORDINATOR, "none", null, message)
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-warning"));
    as(COORDINATOR).get("/api/v1/warnings/none/answers").then().statusCode(404);
    for (String path : List.of("", "/complaints")) {
      as(COORDINATOR)
          .get("/api/v1/warnings/" + warning + "/answers/none" + path)
          .then()
          .statusCode(404)
          .body("type", equalTo("/problems/no-such-warning-answer"));
    }
    as(COORDINATOR)
        .post("/api/v1/warnings/" + warning + "/answers/none/retry")
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/warnings/x/answers",
    "POST, /api/v1/warnings/x/answers",
    "GET, /api/v1/warnings/x/answers/y",
    "GET, /api/v1/warnings/x/answers/y/complaints",
    "POST, /api/v1/warnings/x/answers/y/retry"
  })
  void withoutATokenNothingIsShownOrChanged(String method, String path) {
    given().contentType("application/json").body("{}").request(method, path).then().statusCode(401);
  }

  private String verified() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    return id;
  }

  private static Map<String, Object> told(List<String> ids, String en, String zh) {
    return Map.of("complaints", ids, "message", Map.of("en", en, "zh", zh));
  }

  private static Map<String, Object> resolution(List<String> ids, Map<String, String> fields) {
    return Map.of("complaints", ids, "resolution", Map.of("outcome", "resolved", "fields", fields));
  }

  private static JsonPath done(String warning, String answer) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> one(warning, answer).getString("state").equals("DONE"));
    return one(warning, answer);
  }

  private static JsonPath one(String warning, String answer) {
    return as(COORDINATOR)
        .get("/api/v1/warnings/{id}/answers/{answer}", warning, answer)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Map<String, String> results(String warning, String answer) {
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

  private static ValidatableResponse give(
      String token, String warning, String key, Map<String, ?> request) {
    RequestSpecification with = as(token).body(request);
    return (key == null ? with : with.header("Idempotency-Key", key))
        .post("/api/v1/warnings/{id}/answers", warning)
        .then();
  }

  private static RequestSpecification as(String token) {
    return given().header("Authorization", token).contentType("application/json");
  }

  private static String token(String user, String... roles) {
    return "Bearer " + Tokens.of(user, "network-quality", roles);
  }
}
