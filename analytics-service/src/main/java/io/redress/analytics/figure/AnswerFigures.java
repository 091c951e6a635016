package io.redress.analytics.figure;

import io.redress.analytics.fact.CallbackOutcome;
import io.redress.analytics.fact.ComplaintFact;
import io.redress.analytics.fact.Ratings;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The figures of what customers say afterwards; a part of the {@link Catalogue}. */
final class AnswerFigures {
  /** Of five marks, from here on. */
  private static final int SATISFIED = 4;

  private static final Set<String> NOT_ASKED = Set.of("NOT_SAMPLED", "CANCELLED");
  private static final Set<String> ANSWERS = Set.of("SATISFIED", "SO_SO", "DISSATISFIED");

  private AnswerFigures() {}

  static List<Figure.Builder> all() {
    return List.of(
        rated(
            "satisfied-acceptance",
            new Wording("Satisfied with acceptance", "受理满意率"),
            "acceptance",
            "受理",
            Ratings::acceptance),
        rated(
            "satisfied-handling",
            new Wording("Satisfied with handling", "处理满意率"),
            "handling",
            "处理",
            Ratings::handling),
        rated(
            "satisfied-result",
            new Wording("Satisfied with the result", "结果满意率"),
            "the result",
            "结果",
            Ratings::result),
        Figure.named("response-rate")
            .is(Unit.SAMPLED_SHARE)
            .placed(Placement.LAST_CALLBACK)
            .titled(new Wording("Response rate", "回访应答率"))
            .counting(
                new Wording(
                    "complaints whose latest callback got an answer: satisfied, so-so or dissatisfied",
                    "最近一次回访得到评价（满意、一般、不满意）的投诉"),
                fact ->
                    fact.callback()
                        .map(CallbackOutcome::result)
                        .filter(ANSWERS::contains)
                        .isPresent())
            .outOf(
                new Wording("complaints whose customer was asked", "已征询客户的投诉"),
                AnswerFigures::wasAsked)
            .without(new Wording("enquiries, not sampled, callback cancelled", "咨询、未抽中、已取消回访")));
  }

  private static Figure.Builder rated(
      String name, Wording title, String what, String whatZh, Function<Ratings, Integer> mark) {
    return Figure.named(name)
        .is(Unit.SAMPLED_SHARE)
        .placed(Placement.LAST_ANSWER)
        .titled(title)
        .counting(
            new Wording(
                "complaints whose customer's latest mark for " + what + " is 4 or 5 of 5",
                "客户最近一次对" + whatZh + "评分为4或5分（满分5分）的投诉"),
            fact -> fact.ratings().map(mark).filter(given -> given >= SATISFIED).isPresent())
        .outOf(
            new Wording("complaints whose customer gave that mark", "客户给出该项评分的投诉"),
            fact ->
                Catalogue.isComplaint(fact)
                    && fact.answer().isPresent()
                    && fact.ratings().map(mark).isPresent())
        .without(new Wording("enquiries, answers without that mark", "咨询、未给出该项评分的评价"));
  }

  private static boolean wasAsked(ComplaintFact fact) {
    return Catalogue.isComplaint(fact)
        && fact.callback()
            .map(CallbackOutcome::result)
            .filter(result -> !NOT_ASKED.contains(result))
            .isPresent();
  }
}
