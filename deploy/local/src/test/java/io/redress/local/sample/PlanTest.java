package io.redress.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {
  @Test
  void decisionsAreTakenInOrderAndThenTheUsualOne() {
    Plan plan = Plans.named("returned-twice");
    assertEquals("returned", plan.decision("task_process", 0).outcome());
    assertEquals("returned", plan.decision("task_process", 1).outcome());
    assertEquals(Decision.USUAL, plan.decision("task_process", 2));
    assertEquals(Decision.USUAL, plan.decision("task_ofAnOwnersDiagram", 0));
  }

  @Test
  void theLastAnswerOfTheCustomerRepeats() {
    Plan plan = Plans.named("dissatisfied-once");
    assertEquals(
        List.of("NO", "YES", "YES"), List.of(plan.answer(0), plan.answer(1), plan.answer(2)));
  }

  @Test
  void aWorkItemGetsTheSameDecisionHoweverOftenItIsAskedFor() {
    Script script = new Script(Plans.named("returned-once"));
    Decision first = script.decision("item-1", "task_process");
    assertEquals(first, script.decision("item-1", "task_process"));
    assertEquals("returned", first.outcome());
    assertEquals(Decision.USUAL, script.decision("item-2", "task_process"));
  }

  @Test
  void aCustomerActsOncePerOccasion() {
    Script script = new Script(Plans.named("urged"));
    script.owe(Act.URGE_TWICE, "item-1");
    script.owe(Act.URGE_TWICE, "item-1");
    script.paid();
    assertTrue(script.owed().isEmpty());
  }

  @Test
  void aSecondCallbackGetsTheSecondAnswer() {
    Script script = new Script(Plans.named("dissatisfied-once"));
    assertEquals("NO", script.answer("callback-1"));
    assertEquals("NO", script.answer("callback-1"));
    assertEquals("YES", script.answer("callback-2"));
  }

  @Test
  void anEndingThatFitsHasNoDifferences() {
    End end = Plans.named("dissatisfied-once").end();
    assertEquals(
        List.of(), end.differences(new Ending("RESOLVED", "SATISFIED", "GREEN", 2, 1), Set.of()));
  }

  @Test
  void everyDifferenceFromThePlanIsSaid() {
    End end = Plans.named("urged").end().rounds(2).level(1).through("task_review");
    assertEquals(
        List.of(
            "ended CLOSED instead of RESOLVED",
            "callback NOT_REACHED instead of " + String.join(" or ", end.results()),
            "rounds 1, planned 2",
            "escalation level 0, planned 1",
            "lane STANDARD instead of GREEN",
            "never came to task_review"),
        end.differences(new Ending("CLOSED", "NOT_REACHED", "STANDARD", 1, 0), Set.of()));
  }

  @Test
  void anUnknownPlanIsRefusedByName() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Plans.named("nonsense")).getMessage();
    assertTrue(message.contains("nonsense"));
  }
}
