package io.redress.callback.attempt;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** What a caller noted, sealed. */
@Converter
final class SealedNote extends SealedText {
  SealedNote() {
    super("callback_attempt.note");
  }
}
