package io.redress.callback.attempt;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** What a customer said in their own words, sealed. */
@Converter
final class SealedComment extends SealedText {
  SealedComment() {
    super("callback_answers.comment");
  }
}
