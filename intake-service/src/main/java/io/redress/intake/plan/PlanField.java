package io.redress.intake.plan;

import io.redress.intake.plan.PlanContent.Cause;
import io.redress.intake.plan.PlanContent.Duty;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What of a plan is searched, and how much a word in it weighs. */
enum PlanField {
  TITLE("title", 3, content -> said(content.title())),
  CAUSE("cause", 2, content -> causes(content).flatMap(cause -> said(cause.cause()))),
  WORDING("wording", 1, content -> causes(content).flatMap(cause -> said(cause.wording()))),
  MEASURE("measure", 1, content -> causes(content).flatMap(cause -> said(cause.measure()))),
  DUTY(
      "duty",
      0.5f,
      content ->
          causes(content)
              .flatMap(cause -> cause.duties().stream())
              .map(Duty::duty)
              .flatMap(PlanField::said)),
  RULE(
      "rule",
      0.5f,
      content ->
          causes(content).map(Cause::rule).filter(Objects::nonNull).map(PlanContent.Rule::name));

  private final String path;
  private final float weight;
  private final Function<PlanContent, Stream<String>> texts;

  PlanField(String path, float weight, Function<PlanContent, Stream<String>> texts) {
    this.path = path;
    this.weight = weight;
    this.texts = texts;
  }

  String path() {
    return path;
  }

  float weight() {
    return weight;
  }

  List<String> texts(PlanContent content) {
    return texts.apply(content).toList();
  }

  static String[] paths() {
    return Arrays.stream(values()).map(PlanField::path).toArray(String[]::new);
  }

  private static Stream<Cause> causes(PlanContent content) {
    return content.causes().stream();
  }

  private static Stream<String> said(Words words) {
    return Stream.of(words.zh(), words.en()).filter(Objects::nonNull);
  }
}
