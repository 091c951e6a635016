package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.Lane;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is told when the time to resolve runs out, or the customer is not satisfied. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class EscalationsTest {
  private static final String WEAK_SIGNAL = "basic-communication.weak-signal";

  @Inject CaseDriver cases;

  @Test
  void eachLevelNamesWhoIsToldAndCancelsNothing() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.fire(id, "timer_resolveLevel1");
    cases.complete(id, "task_verify", "complaint", Map.of());
    cases.fire(id, "timer_resolveLevel2");
    cases.fire(id, "timer_resolveLevel3");
    assertThat(told(id, "escalation.raised"))
        .containsExactly(
            "round 1 level 1: team-leader of customer-care",
            "round 1 level 2: head of network-quality",
            "round 1 level 3: company-leadership of null");
    assertThat(cases.items(id, "task_process")).hasSize(1);
  }

  @Test
  void aDissatisfiedCustomerIsOneLevelHigherAndALevelFiresOncePerRound() {
    String id = cases.start(WEAK_SIGNAL, Lane.STANDARD);
    cases.complete(id, "task_verify", "complaint", Map.of());
    dissatisfied(id);
    cases.fire(id, "timer_resolveLevel1");
    dissatisfied(id);
    assertThat(told(id, "escalation.raised"))
        .containsExactly(
            "round 1 level 1: team-leader of network-quality",
            "round 2 level 1: team-leader of network-quality",
            "round 2 level 2: head of network-quality");
    cases.fire(id, "timer_resolveLevel1");
    cases.fire(id, "timer_resolveLevel2");
    cases.fire(id, "timer_resolveLevel3");
    dissatisfied(id);
    assertThat(told(id, "escalation.raised")).hasSize(6);
    assertThat(told(id, "escalation.repeated")).hasSize(1);
    assertThat(cases.file(id).escalationLevel).isEqualTo(3);
  }

  private void dissatisfied(String id) {
    cases.process(id);
    cases.complete(id, "task_review", "approved", Map.of());
    cases.inform(id);
    cases.answerCallback(id, "DISSATISFIED");
  }

  /** What the timeline says of one kind, oldest first. */
  private static List<String> told(String id, String type) {
    List<Map<String, Object>> lines =
        Staff.supervisor()
            .get("/api/v1/cases/{id}/timeline?limit=200", id)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return lines.stream()
        .filter(line -> line.get("type").equals(type))
        .map(line -> said((Map<?, ?>) line.get("data")))
        .toList();
  }

  private static String said(Map<?, ?> data) {
    Map<?, ?> told = data.get("told") instanceof Map<?, ?> who ? who : Map.of();
    return "round %s level %s: %s of %s"
        .formatted(data.get("round"), data.get("level"), told.get("role"), told.get("department"));
  }
}
