package io.redress.workflow.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.diagram.DiagramDifference;
import io.redress.workflow.diagram.DiagramDifference.Change;
import io.redress.workflow.diagram.DiagramDifference.Part;
import io.redress.workflow.diagram.DiagramDifference.Property;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final String BUNDLED = HostileDiagrams.bundled();

  @Test
  void whatIsTheSameDiffersInNothing() {
    DiagramDifference same = between(BUNDLED, BUNDLED);
    assertThat(same.words()).isEmpty();
    assertThat(same.added()).isEmpty();
    assertThat(same.removed()).isEmpty();
    assertThat(same.changed()).isEmpty();
  }

  @Test
  void aNewStepIsAddedAndTheFlowThatLeadsToItChanged() {
    DiagramDifference difference = between(BUNDLED, LegalOpinion.diagram());
    assertThat(difference.added())
        .extracting(Part::element)
        .containsExactly("task_legalOpinion", "flow_task_legalOpinion_task_review");
    assertThat(difference.changed())
        .extracting(Change::element)
        .containsExactly("flow_gateway_wasItTheirs_task_review");
    assertThat(difference.changed().get(0).properties())
        .containsExactly(new Property("targetRef", "task_review", "task_legalOpinion"));
    assertThat(difference.words())
        .contains("Added user task 'Give a legal opinion' (task_legalOpinion).");
    DiagramDifference back = between(LegalOpinion.diagram(), BUNDLED);
    assertThat(back.removed())
        .extracting(Part::element)
        .containsExactly("task_legalOpinion", "flow_task_legalOpinion_task_review");
    assertThat(back.words())
        .contains("Removed user task 'Give a legal opinion' (task_legalOpinion).");
  }

  @Test
  void eachThingThatIsSaidOtherwiseIsNamed() {
    String later =
        BUNDLED
            .replace("name=\"Review the answer\"", "name=\"Check the answer\"")
            .replace(
                "<camunda:property name=\"role\" value=\"reviewer\" />",
                "<camunda:property name=\"role\" value=\"head\" />")
            .replace("(execution, &#x27;review&#x27;)}</", "(execution, &#x27;review&#x27;, 80)}</")
            .replace("label=\"Cause\"", "label=\"Root cause\"");
    DiagramDifference difference = between(BUNDLED, later);
    assertThat(difference.added()).isEmpty();
    assertThat(difference.removed()).isEmpty();
    assertThat(of(difference, "task_review"))
        .contains(
            new Property("name", "Review the answer", "Check the answer"),
            new Property("property role", "reviewer", "head"));
    assertThat(of(difference, "timer_reviewDue"))
        .containsExactly(
            new Property(
                "timerEventDefinition timeDate",
                "${deadlines.due(execution, 'review')}",
                "${deadlines.due(execution, 'review', 80)}"));
    assertThat(of(difference, "task_process"))
        .containsExactly(new Property("field cause label", "Cause", "Root cause"));
    assertThat(difference.words())
        .contains(
            "Changed user task 'Process: find cause and measure' (task_process): field cause label"
                + " from 'Cause' to 'Root cause'.");
  }

  @Test
  void howItIsDrawnDoesNotCount() {
    assertThat(between(BUNDLED, BUNDLED.replace("<dc:Bounds x=\"1", "<dc:Bounds x=\"2")).words())
        .isEmpty();
  }

  private static Iterable<Property> of(DiagramDifference difference, String element) {
    return difference.changed().stream()
        .filter(change -> change.element().equals(element))
        .findFirst()
        .orElseThrow()
        .properties();
  }

  private static DiagramDifference between(String earlier, String later) {
    return DiagramDifference.between(earlier.getBytes(UTF_8), later.getBytes(UTF_8));
  }
}
