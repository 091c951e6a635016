package io.redress.callback.visit;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** What a visitor noted. */
@Converter
class SealedVisitNote extends SealedText {
  SealedVisitNote() {
    super("visit.note");
  }
}
