package io.redress.workflow.responsibility;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** Why first responsibility was offered, sealed. */
@Converter
final class SealedOfferReason extends SealedText {
  SealedOfferReason() {
    super("hand_over.reason");
  }
}
