package io.redress.callback.repair;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** Why staff said another phase than the table. */
@Converter
class SealedPhaseReason extends SealedText {
  SealedPhaseReason() {
    super("relationship.set_reason");
  }
}
