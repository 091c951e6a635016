package io.redress.callback.survey;

import io.redress.callback.attempt.AnswersRequest;
import io.redress.callback.plan.Ratings;
import io.redress.callback.plan.Satisfied;
import io.redress.callback.survey.TemplateContent.Question;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The answers to a survey as what they count as everywhere. */
final class Measured {

  private final Map<Measure, Object> values = new EnumMap<>(Measure.class);

  private Measured(TemplateContent content, Map<String, Object> taken) {
    for (Question question : content.questions()) {
      if (question.measures() != null && taken.containsKey(question.id())) {
        values.put(question.measures(), taken.get(question.id()));
      }
    }
  }

  static AnswersRequest of(TemplateContent content, Map<String, Object> taken) {
    Measured measured = new Measured(content, taken);
    return new AnswersRequest(
        Satisfied.valueOf((String) measured.values.get(Measure.SATISFIED)),
        measured.ratings(),
        measured.reasons(),
        (String) measured.values.get(Measure.COMMENT));
  }

  private Ratings ratings() {
    Ratings all =
        new Ratings(
            rating(Measure.ACCEPTANCE),
            rating(Measure.HANDLING),
            rating(Measure.RESULT),
            rating(Measure.EXPECTED),
            rating(Measure.PERCEIVED));
    return all.equals(new Ratings(null, null, null, null, null)) ? null : all;
  }

  private Integer rating(Measure measure) {
    return (Integer) values.get(measure);
  }

  private List<String> reasons() {
    return values.get(Measure.REASONS) instanceof List<?> codes
        ? codes.stream().map(Object::toString).toList()
        : List.of();
  }
}
