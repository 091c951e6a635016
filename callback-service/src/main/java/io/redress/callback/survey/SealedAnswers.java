package io.redress.callback.survey;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** What customers answered: there may be words of theirs among it. */
@Converter
class SealedAnswers extends SealedText {
  SealedAnswers() {
    super("survey_link.answers");
  }
}
