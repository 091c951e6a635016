package io.redress.intake.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said, in Chinese, English or both. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanWords", description = "Chinese, English or both; at least one")
public record Words(
    @Size(max = 2000) @Schema(examples = "流量用完后断网") String zh,
    @Size(max = 2000) @Schema(examples = "Data allowance used up") String en) {

  /** Without blanks around, and without a language in which nothing is said. */
  static Words cleaned(Words words) {
    return words == null
        ? new Words(null, null)
        : new Words(Words.filled(words.zh), filled(words.en));
  }

  /** The same in another wording. */
  public Words with(UnaryOperator<String> wording) {
    return new Words(zh == null ? null : wording.apply(zh), en == null ? null : wording.apply(en));
  }

  boolean areWritten() {
    return zh != null || en != null;
  }

  boolean fit(int longest) {
    return length(zh) <= longest && length(en) <= longest;
  }

  private static int length(String text) {
    return text == null ? 0 : text.length();
  }

  static String filled(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty()).orElse(null);
  }
}
