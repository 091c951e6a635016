package io.redress.workflow.responsibility;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** Why an offer was refused or withdrawn, sealed. */
@Converter
final class SealedOfferAnswer extends SealedText {
  SealedOfferAnswer() {
    super("hand_over.answer");
  }
}
