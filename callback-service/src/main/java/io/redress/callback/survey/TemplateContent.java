package io.redress.callback.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a version of a survey asks. Never changed once written: a change is another version. */
@Schema(name = "SurveyTemplateContent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplateContent(
    @NotNull @Valid Words title,
    @NotNull @Valid Words intro,
    @Schema(description = "The message with the link; must contain {link}, and may {until}")
        @NotNull
        @Valid
        Words invitation,
    @NotNull @Valid Words thanks,
    @NotEmpty @Size(max = 30) List<@NotNull @Valid Question> questions) {

  static final String CODE = "[A-Za-z][A-Za-z0-9_-]{0,39}";

  /** One question. */
  @Schema(name = "SurveyQuestion")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Question(
      @Schema(examples = "satisfied") @NotNull @Pattern(regexp = CODE) String id,
      @NotNull QuestionKind kind,
      @NotNull @Valid Words text,
      @Schema(description = "Whether it must be answered where it is asked") boolean required,
      @Schema(description = "What its answer counts as; left out where it is of this survey alone")
          Measure measures,
      @Schema(description = "Of CHOICE and CHOICES") @Size(min = 2, max = 20)
          List<@NotNull @Valid Option> options,
      @Schema(description = "Of SCALE") @Valid Scale scale,
      @Schema(description = "Asked only after certain answers to an earlier question") @Valid
          OnlyIf onlyIf,
      @Schema(description = "Of TEXT: 1 to 2000 characters, 2000 unless said") @Min(1) @Max(2000)
          Integer longest) {}

  /** One possible answer. */
  @Schema(name = "SurveyOption")
  public record Option(
      @Schema(examples = "YES") @NotNull @Pattern(regexp = CODE) String code,
      @NotNull @Valid Words text) {}

  /** Whole numbers with what their ends mean. */
  @Schema(name = "SurveyScale")
  public record Scale(
      @Min(0) @Max(10) int from,
      @Min(1) @Max(10) int to,
      @NotNull @Valid Words low,
      @NotNull @Valid Words high) {}

  /** A branch. */
  @Schema(name = "SurveyBranch")
  public record OnlyIf(
      @Schema(description = "Id of an earlier question", examples = "satisfied")
          @NotNull
          @Pattern(regexp = CODE)
          String question,
      @Schema(
              description = "Codes of options, or numbers of a scale; one of them was answered",
              examples = "[\"NO\", \"SO_SO\"]")
          @NotEmpty
          @Size(max = 20)
          List<@NotNull @Size(max = 40) String> anyOf) {}
}
