package io.redress.callback.survey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text that customers read, in both languages. */
@Schema(name = "Words", description = "A text that customers read, in both languages")
public record Words(
    @Schema(examples = "Is your issue solved?") @NotBlank @Size(max = 500) String en,
    @Schema(examples = "您的问题解决了吗？") @NotBlank @Size(max = 500) String zh) {

  String in(Language language) {
    return language == Language.EN ? en : zh;
  }
}
