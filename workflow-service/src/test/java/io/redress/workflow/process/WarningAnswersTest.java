package io.redress.workflow.process;

import static io.redress.workflow.process.AnswersToMany.COORDINATOR;
import static io.redress.workflow.process.AnswersToMany.TEXT;
import static io.redress.workflow.process.AnswersToMany.WANG;
import static io.redress.workflow.process.AnswersToMany.as;
import static io.redress.workflow.process.AnswersToMany.done;
import static io.redress.workflow.process.AnswersToMany.give;
import static io.redress.workflow.process.AnswersToMany.one;
import static io.redress.workflow.process.AnswersToMany.resolution;
import static io.redress.workflow.process.AnswersToMany.results;
import static io.redress.workflow.process.AnswersToMany.token;
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
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.RepeatedComplaint;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Complaints of a warning are handled together: one answer to many. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class WarningAnswersTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";
  private static final Contracts OWN = Contracts.of("workflow-service");

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
    String one = cases.verified();
    String held = cases.verified();
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
                      .atMost(Duration.ofSeconds(60))
                      .until(() -> one(warning, given).getInt("done") == 1);
                  assertThat(one(warning, given).getString("state")).isEqualTo("RUNNING");
                  return given;
                });
    assertThat(done(warning, answer).getInt("done")).isEqualTo(2);
  }
}
