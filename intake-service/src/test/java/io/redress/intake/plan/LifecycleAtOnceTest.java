package io.redress.intake.plan;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Whoever changes plans at once: one wins and the other is told; a key acts once. */
@QuarkusTest
class LifecycleAtOnceTest extends PlanTest {
  @Test
  void ofTwoDraftsPublishedAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    String id = published(content(USAGE, "流量", "Data"));
    int one = reviewed(id, content(USAGE, "流量一", "Data one"));
    int other = reviewed(id, content(USAGE, "流量二", "Data two"));
    List<Integer> answers =
        atOnce(
            () -> publish(id, one).extract().statusCode(),
            () -> publish(id, other).extract().statusCode());
    assertEquals(List.of(200, 409), answers.stream().sorted().toList());
    reviewer()
        .get(PLANS + "/{id}/versions", id)
        .then()
        .body("items.status", containsInAnyOrder("PUBLISHED", "REVIEWED", "SUPERSEDED"));
    int late = answers.get(0) == 409 ? one : other;
    publish(id, late).statusCode(409).body("type", equalTo("/problems/plan-overtaken"));
    int third = reviewed(id, content(USAGE, "流量三", "Data three"));
    publish(id, third).statusCode(200);
  }

  @Test
  void ofTwoWhoPublishTheSameVersionOneWinsAndTheOtherIsTold() throws Exception {
    String id = draft(content(USAGE, "流量", "Data"));
    review(id, 1).statusCode(200);
    String tag = tag(id, 1);
    Callable<Integer> publication =
        () ->
            owner()
                .header("If-Match", tag)
                .post(PLANS + "/{id}/versions/1/publication", id)
                .then()
                .extract()
                .statusCode();
    assertEquals(List.of(200, 412), atOnce(publication, publication).stream().sorted().toList());
  }

  @Test
  void aKeyMakesOnePlanAndOneVersionHoweverOftenItIsSent() {
    String key = UUID.randomUUID().toString();
    String content = content(USAGE, "流量", "Data");
    List<String> plans = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      plans.add(
          author()
              .header("Idempotency-Key", key)
              .body(content)
              .post(PLANS)
              .then()
              .statusCode(201)
              .extract()
              .path("id"));
    }
    assertEquals(plans.get(0), plans.get(1));
    for (int i = 0; i < 2; i++) {
      JsonPath version =
          author()
              .header("Idempotency-Key", key)
              .body(content)
              .post(PLANS + "/{id}/versions", plans.get(0))
              .then()
              .statusCode(201)
              .extract()
              .jsonPath();
      assertEquals(2, version.getInt("version"));
    }
    assertNotEquals(plans.get(0), draft(content));
  }

  private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
      throws InterruptedException, ExecutionException {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : both.invokeAll(List.of(one, other))) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      both.shutdownNow();
    }
  }
}
