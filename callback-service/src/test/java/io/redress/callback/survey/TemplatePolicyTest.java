package io.redress.callback.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.callback.survey.TemplateContent.OnlyIf;
import io.redress.callback.survey.TemplateContent.Option;
import io.redress.callback.survey.TemplateContent.Question;
import io.redress.callback.survey.TemplateContent.Scale;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplatePolicyTest {

  private static final Words ANY = new Words("words", "文字");
  private static final Words LINK = new Words("see {link}", "见{link}");

  @Test
  void aSurveyThatAsksWhetherTheCustomerIsSatisfiedIsFit() {
    assertEquals(
        List.of(), fields(satisfied(true, null), scale("result", 1, 5, Measure.RESULT, null)));
  }

  @Test
  void theInvitationHasTheLinkInBothLanguages() {
    TemplateContent content =
        new TemplateContent(
            ANY, ANY, new Words("{link}", "没有"), ANY, List.of(satisfied(true, null)));
    assertEquals(List.of("invitation.zh"), fields(content));
  }

  @Test
  void everybodyIsAskedWhetherTheyAreSatisfied() {
    assertEquals(List.of("questions"), fields(text("comment", null)));
    assertEquals(List.of("questions[0]"), fields(satisfied(false, null)));
    assertEquals(
        List.of("questions[1]"),
        fields(
            scale("first", 0, 10, null, null), satisfied(true, new OnlyIf("first", List.of("0")))));
  }

  @Test
  void satisfiedIsAnsweredAsEverywhere() {
    Question other =
        choice(
            "satisfied",
            QuestionKind.CHOICE,
            true,
            Measure.SATISFIED,
            null,
            option("YES"),
            option("NO"));
    assertEquals(List.of("questions[0].options"), fields(other));
  }

  @Test
  void aBranchLeadsFromAnEarlierQuestionByAPossibleAnswer() {
    assertEquals(
        List.of("questions[1].onlyIf.question"),
        fields(satisfied(true, null), text("why", new OnlyIf("later", List.of("x")))));
    assertEquals(
        List.of("questions[1].onlyIf.question"),
        fields(satisfied(true, null), text("why", new OnlyIf("why", List.of("x")))));
    assertEquals(
        List.of("questions[1].onlyIf.anyOf[1]"),
        fields(
            satisfied(true, null), text("why", new OnlyIf("satisfied", List.of("NO", "MAYBE")))));
    assertEquals(
        List.of("questions[2].onlyIf.anyOf[0]"),
        fields(
            satisfied(true, null),
            scale("n", 1, 5, null, null),
            text("why", new OnlyIf("n", List.of("6")))));
  }

  @Test
  void idsAndCodesAndMeasuresAreThereOnce() {
    assertEquals(
        List.of("questions[1].id", "questions[1].measures"),
        fields(satisfied(true, null), satisfied(true, null)));
    assertEquals(
        List.of("questions[1].options[1].code"),
        fields(
            satisfied(true, null),
            choice("c", QuestionKind.CHOICES, false, null, null, option("a"), option("a"))));
  }

  @Test
  void ratingsAreFromOneToFiveAndReasonsCanBePublished() {
    assertEquals(
        List.of("questions[1].scale"),
        fields(satisfied(true, null), scale("n", 0, 10, Measure.HANDLING, null)));
    assertEquals(
        List.of("questions[1].options"),
        fields(
            satisfied(true, null),
            choice(
                "r",
                QuestionKind.CHOICES,
                false,
                Measure.REASONS,
                null,
                option("OK"),
                option("b"))));
    assertEquals(
        List.of("questions[1].kind"),
        fields(satisfied(true, null), scale("n", 1, 5, Measure.COMMENT, null)));
  }

  @Test
  void eachKindHasItsPartsAndNoOthers() {
    Question bare = new Question("q", QuestionKind.CHOICE, ANY, false, null, null, null, null, 5);
    assertEquals(
        List.of("questions[1].options", "questions[1].longest"),
        fields(satisfied(true, null), bare));
    assertEquals(
        List.of("questions[1].scale"), fields(satisfied(true, null), scale("n", 5, 5, null, null)));
  }

  @Test
  void everyViolationSaysHowToMendIt() {
    List<Violation> found =
        TemplatePolicy.check(content(satisfied(false, null), scale("n", 5, 1, null, null)));
    assertTrue(found.size() > 1);
    found.forEach(one -> assertTrue(one.mend().endsWith("."), one::mend));
  }

  static TemplateContent content(Question... questions) {
    return new TemplateContent(ANY, ANY, LINK, ANY, Arrays.asList(questions));
  }

  private static List<String> fields(Question... questions) {
    return fields(content(questions));
  }

  private static List<String> fields(TemplateContent content) {
    return TemplatePolicy.check(content).stream().map(Violation::field).toList();
  }

  static Question satisfied(boolean required, OnlyIf onlyIf) {
    return choice(
        "satisfied",
        QuestionKind.CHOICE,
        required,
        Measure.SATISFIED,
        onlyIf,
        option("YES"),
        option("SO_SO"),
        option("NO"));
  }

  static Question choice(
      String id,
      QuestionKind kind,
      boolean required,
      Measure measures,
      OnlyIf onlyIf,
      Option... options) {
    return new Question(id, kind, ANY, required, measures, List.of(options), null, onlyIf, null);
  }

  static Question scale(String id, int from, int to, Measure measures, OnlyIf onlyIf) {
    return new Question(
        id,
        QuestionKind.SCALE,
        ANY,
        false,
        measures,
        null,
        new Scale(from, to, ANY, ANY),
        onlyIf,
        null);
  }

  static Question text(String id, OnlyIf onlyIf) {
    return new Question(id, QuestionKind.TEXT, ANY, false, null, null, null, onlyIf, 20);
  }

  static Option option(String code) {
    return new Option(code, ANY);
  }
}
