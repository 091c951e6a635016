package io.redress.workflow.process;

import static io.redress.workflow.process.AnswersToMany.COORDINATOR;
import static io.redress.workflow.process.AnswersToMany.TEXT;
import static io.redress.workflow.process.AnswersToMany.WANG;
import static io.redress.workflow.process.AnswersToMany.as;
import static io.redress.workflow.process.AnswersToMany.done;
import static io.redress.workflow.process.AnswersToMany.give;
import static io.redress.workflow.process.AnswersToMany.resolution;
import static io.redress.workflow.process.AnswersToMany.results;
import static io.redress.workflow.process.AnswersToMany.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to many complaints that are refused, as a whole or for one of them. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class WarningAnswerRefusalsTest {
  @Inject WarningDriver warnings;
  @Inject CaseDriver cases;

  @Test
  void aFormThatIsNotFilledInIsRefusedForEachAndCompletesNothing() {
    String warning = warnings.raise("ALL", "");
    String one = cases.verified();
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

  private static Map<String, Object> told(List<String> ids, String en, String zh) {
    return Map.of("complaints", ids, "message", Map.of("en", en, "zh", zh));
  }
}
