package io.redress.callback.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.callback.survey.TemplateContent.OnlyIf;
import io.redress.callback.survey.TemplateContent.Question;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A survey as the customer sees it, in one language. */
@Schema(name = "OpenSurvey")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenSurveyView(
    @Schema(description = "The ticket it is about", examples = "261122-000042-7")
        String ticketNumber,
    String title,
    String intro,
    Language language,
    OffsetDateTime expiresAt,
    List<QuestionView> questions) {

  /** One question. */
  @Schema(name = "OpenSurveyQuestion")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record QuestionView(
      String id,
      QuestionKind kind,
      String text,
      boolean required,
      List<OptionView> options,
      ScaleView scale,
      @Schema(description = "Asked only when that question was answered with one of these")
          OnlyIf onlyIf,
      @Schema(description = "Characters, of TEXT") Integer longest) {}

  /** One possible answer. */
  @Schema(name = "OpenSurveyOption")
  public record OptionView(String code, String text) {}

  /** Whole numbers with what their ends mean. */
  @Schema(name = "OpenSurveyScale")
  public record ScaleView(int from, int to, String low, String high) {}

  static OpenSurveyView of(
      String ticketNumber, TemplateContent content, Language language, OffsetDateTime expiresAt) {
    return new OpenSurveyView(
        ticketNumber,
        content.title().in(language),
        content.intro().in(language),
        language,
        expiresAt,
        content.questions().stream().map(question -> question(question, language)).toList());
  }

  private static QuestionView question(Question question, Language language) {
    return new QuestionView(
        question.id(),
        question.kind(),
        question.text().in(language),
        question.required(),
        question.options() == null
            ? null
            : question.options().stream()
                .map(option -> new OptionView(option.code(), option.text().in(language)))
                .toList(),
        question.scale() == null
            ? null
            : new ScaleView(
                question.scale().from(),
                question.scale().to(),
                question.scale().low().in(language),
                question.scale().high().in(language)),
        question.onlyIf(),
        question.longest());
  }
}
