package io.redress.callback.survey;

import static io.redress.callback.survey.TemplatePolicyTest.choice;
import static io.redress.callback.survey.TemplatePolicyTest.content;
import static io.redress.callback.survey.TemplatePolicyTest.option;
import static io.redress.callback.survey.TemplatePolicyTest.satisfied;
import static io.redress.callback.survey.TemplatePolicyTest.scale;
import static io.redress.callback.survey.TemplatePolicyTest.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.callback.survey.TemplateContent.OnlyIf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AnswerPolicyTest {

  /** Who is not satisfied is asked why; who says that it took too long is asked how long. */
  private static final TemplateContent BRANCHING =
      content(
          satisfied(true, null),
          choice(
              "reasons",
              QuestionKind.CHOICES,
              false,
              Measure.REASONS,
              new OnlyIf("satisfied", List.of("NO", "SO_SO")),
              option("too-slow"),
              option("not-solved")),
          scale("days", 0, 10, null, new OnlyIf("reasons", List.of("too-slow"))),
          text("comment", null));

  @Test
  void answersAreTakenInTheOrderOfTheQuestions() {
    AnswerPolicy.Checked checked =
        check(Map.of("comment", "好", "days", 3, "reasons", List.of("too-slow"), "satisfied", "NO"));
    assertEquals(List.of(), checked.violations());
    assertEquals(
        List.of("satisfied", "reasons", "days", "comment"), List.copyOf(checked.taken().keySet()));
  }

  @Test
  void whatWasNotAskedIsNotTaken() {
    assertEquals(
        List.of("answers.reasons"),
        wrong(Map.of("satisfied", "YES", "reasons", List.of("not-solved"))));
    assertEquals(
        List.of("answers.days"),
        wrong(Map.of("satisfied", "NO", "reasons", List.of("not-solved"), "days", 3)));
    assertEquals(List.of("answers"), wrong(Map.of("satisfied", "YES", "other", 3)));
  }

  @Test
  void eachAnswerFitsItsQuestion() {
    assertEquals(List.of("answers.satisfied"), wrong(Map.of()));
    assertEquals(List.of("answers.satisfied"), wrong(Map.of("satisfied", "yes")));
    assertEquals(List.of("answers.satisfied"), wrong(Map.of("satisfied", List.of("YES"))));
    assertEquals(List.of("answers.satisfied"), wrong(Map.of("satisfied", " ")));
    Map<String, Object> no = Map.of("satisfied", "NO");
    assertEquals(List.of("answers.reasons"), wrong(no, "reasons", "too-slow"));
    assertEquals(List.of("answers.reasons"), wrong(no, "reasons", List.of("too-slow", "x")));
    assertEquals(List.of("answers.reasons"), wrong(no, "reasons", List.of("too-slow", "too-slow")));
    assertEquals(List.of("answers.comment"), wrong(no, "comment", "x".repeat(21)));
    assertEquals(List.of("answers.comment"), wrong(no, "comment", 7));
    Map<String, Object> slow = Map.of("satisfied", "NO", "reasons", List.of("too-slow"));
    assertEquals(List.of("answers.days"), wrong(slow, "days", 11));
    assertEquals(List.of("answers.days"), wrong(slow, "days", 2.5));
    assertEquals(List.of("answers.days"), wrong(slow, "days", "2"));
  }

  /** Whatever is sent: either it is refused, or exactly what was asked and fits was taken. */
  @Property(tries = 1000)
  void noCourseTakesAnAnswerThatWasNotAsked(@ForAll("answers") Map<String, Object> answers) {
    AnswerPolicy.Checked checked = check(answers);
    if (!checked.violations().isEmpty()) {
      return;
    }
    Map<String, Object> taken = checked.taken();
    assertTrue(List.of("YES", "SO_SO", "NO").contains(taken.get("satisfied")));
    assertTrue(!taken.containsKey("reasons") || !taken.get("satisfied").equals("YES"));
    assertTrue(
        !taken.containsKey("days")
            || taken.get("reasons") instanceof List<?> said && said.contains("too-slow"));
    assertTrue(answers.entrySet().containsAll(taken.entrySet()));
  }

  @Provide
  Arbitrary<Map<String, Object>> answers() {
    Arbitrary<String> ids =
        Arbitraries.of("satisfied", "satisfied", "satisfied", "reasons", "days", "comment", "x");
    Arbitrary<Object> values =
        Arbitraries.of(
            "YES", "NO", "SO_SO", List.of("too-slow"), List.of("not-solved"), List.of(), 3, 99, "");
    return Arbitraries.maps(ids, values).ofMaxSize(4);
  }

  private static AnswerPolicy.Checked check(Map<String, Object> answers) {
    return AnswerPolicy.check(BRANCHING, answers);
  }

  private static List<String> wrong(Map<String, Object> answers) {
    return check(answers).violations().stream().map(Violation::field).toList();
  }

  private static List<String> wrong(Map<String, Object> answers, String id, Object value) {
    Map<String, Object> all = new HashMap<>(answers);
    all.put(id, value);
    return wrong(all);
  }
}
