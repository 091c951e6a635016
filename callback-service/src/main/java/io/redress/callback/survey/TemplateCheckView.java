package io.redress.callback.survey;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a survey. */
@Schema(name = "SurveyTemplateCheck")
public record TemplateCheckView(List<ViolationView> violations) {

  /** One thing, and how to mend it. */
  @Schema(name = "SurveyViolation")
  public record ViolationView(
      @Schema(examples = "questions[2].onlyIf.question") String field,
      String message,
      String mend) {}

  static TemplateCheckView of(List<Violation> violations) {
    return new TemplateCheckView(
        violations.stream()
            .map(found -> new ViolationView(found.field(), found.message(), found.mend()))
            .toList());
  }
}
