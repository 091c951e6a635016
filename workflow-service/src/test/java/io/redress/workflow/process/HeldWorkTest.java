package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.Lane;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Of several people at work on one item one has it, and the others are told. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class HeldWorkTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";

  @Inject CaseDriver cases;

  @Test
  void ofTwoWhoClaimAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Integer>> claims =
          List.of(() -> claim("handler.one", item), () -> claim("handler.two", item));
      List<Integer> answers =
          two.invokeAll(claims).stream().map(HeldWorkTest::get).sorted().toList();
      assertThat(answers).containsExactly(200, 409);
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void whatAnotherHoldsCannotBeCompletedUntilItIsReleased() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    assertThat(claim("handler.one", item)).isEqualTo(200);
    Staff.as("handler.two", "complaint-centre", "handler")
        .body(Map.of("outcome", "complaint"))
        .post("/api/v1/work-items/{id}/complete", item)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/held-by-another"));
    Staff.as("handler.one", "complaint-centre", "handler")
        .post("/api/v1/work-items/{id}/release", item)
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"));
    assertThat(claim("handler.two", item)).isEqualTo(200);
  }

  @Test
  void anOutdatedVersionIsRefused() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    assertThat(claim("handler.one", item)).isEqualTo(200);
    Staff.as("handler.one", "complaint-centre", "handler")
        .header("If-Match", "\"0\"")
        .body(Map.of("outcome", "complaint"))
        .post("/api/v1/work-items/{id}/complete", item)
        .then()
        .statusCode(412);
  }

  @Test
  void whatHasEndedCannotBeDoneAgain() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    cases.complete(id, "task_verify", "enquiry", Map.of("answer", "yes"));
    assertThat(claim("handler.one", item)).isEqualTo(409);
    Staff.supervisor()
        .body(Map.of("reason", "again"))
        .post("/api/v1/cases/{id}/closing", id)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/case-closed"));
  }

  private static int claim(String user, String item) {
    return Staff.as(user, "complaint-centre", "handler")
        .post("/api/v1/work-items/{id}/claim", item)
        .statusCode();
  }

  private static int get(Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatSomebodyAboveTakesFromItsHolderIsInTheLedger() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    String item = cases.item(id, "task_verify").getString("id");
    assertThat(claim("handler.one", item)).isEqualTo(200);
    Staff.supervisor()
        .post("/api/v1/work-items/{id}/claim", item)
        .then()
        .statusCode(200)
        .body("assignee", equalTo("supervisor.zhao"));
    Staff.supervisor()
        .get("/api/v1/cases/{id}/responsibility/entries?limit=200", id)
        .then()
        .body("items.find { it.reason == 'taken over' }.from.person", equalTo("handler.one"))
        .body("items.find { it.reason == 'taken over' }.to.person", equalTo("supervisor.zhao"));
  }
}
