package io.redress.intake.complaint;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** What was said, sealed. */
@Converter
final class SealedMessageText extends SealedText {
  SealedMessageText() {
    super("message.text");
  }
}
