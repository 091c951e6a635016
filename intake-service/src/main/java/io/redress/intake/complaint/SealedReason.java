package io.redress.intake.complaint;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** Why something was corrected, sealed. */
@Converter
final class SealedReason extends SealedText {
  SealedReason() {
    super("correction.reason");
  }
}
