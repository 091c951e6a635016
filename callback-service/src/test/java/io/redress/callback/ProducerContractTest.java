package io.redress.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import io.redress.callback.plan.CaseClosed;
import io.redress.callback.plan.CloseWithCase;
import io.redress.kit.testing.Contracts;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What this service publishes is what it promises. */
@QuarkusTest
class ProducerContractTest extends CallbackTest {

  private final Contracts contracts = Contracts.in(Path.of("contracts"));

  @Inject CloseWithCase closeWithCase;

  @Test
  void everyContractHasAnExampleThatFitsIt() {
    assertEquals(
        List.of(
            "callback.attempted",
            "callback.completed",
            "repair.completed",
            "repair.levelRaised",
            "repair.measured",
            "repair.phaseChanged",
            "repair.planned",
            "repair.stepChanged",
            "survey.answered",
            "survey.closed",
            "survey.issued",
            "visit.agreed",
            "visit.calledBack",
            "visit.completed",
            "visit.ended",
            "visit.followUpRequested"),
        contracts.types());
    contracts.types().forEach(type -> contracts.check(type, contracts.example(type)));
  }

  @Test
  void whatIsReallyPublishedFitsTheContract() {
    CallbackRequested full = request("VIP");
    CallbackRequested bare = request("KEY_ACCOUNT");
    CallbackRequested refused = request("VIP");
    CallbackRequested withdrawn = request("VIP");
    String id = plan(full);
    attempt(id, "REACHED").statusCode(201);
    caller().body(AnswersTest.FULL).post(CALLBACKS + "/{id}/answers", id).then().statusCode(201);
    answer(plan(bare), "YES").statusCode(201);
    attempt(plan(refused), "REFUSED").statusCode(201);
    plan(withdrawn);
    closeWithCase.close(new CaseClosed(withdrawn.complaintId(), "WITHDRAWN", 1, clock.instant()));
    try (Published published = new Published()) {
      for (CallbackRequested request : List.of(full, bare, refused, withdrawn)) {
        published.await(request.complaintId(), "callback.completed", 1);
      }
      published.await(full.complaintId(), "callback.attempted", 1);
      published.await(refused.complaintId(), "callback.attempted", 1);
      published.all().forEach(event -> contracts.check(event.type(), event.json()));
      assertTrue(published.all().stream().allMatch(event -> event.id().length() == 36));
    }
  }
}
