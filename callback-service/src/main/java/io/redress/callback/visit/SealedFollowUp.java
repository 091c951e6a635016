package io.redress.callback.visit;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** What is left to do after a visit. */
@Converter
class SealedFollowUp extends SealedText {
  SealedFollowUp() {
    super("visit.follow_up");
  }
}
