package io.redress.intake.promise;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** What a customer was asked, sealed. */
@Converter
final class SealedQuestion extends SealedText {
  SealedQuestion() {
    super("customer_ask.question");
  }
}
