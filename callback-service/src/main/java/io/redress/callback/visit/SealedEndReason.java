package io.redress.callback.visit;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** Why a visit was cancelled. */
@Converter
class SealedEndReason extends SealedText {
  SealedEndReason() {
    super("visit.end_reason");
  }
}
