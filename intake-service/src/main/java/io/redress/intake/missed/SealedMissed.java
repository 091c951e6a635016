package io.redress.intake.missed;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** The column of missed contacts that is sealed: the number to call. */
@Converter
final class SealedMissed extends SealedText {
  SealedMissed() {
    super("missed_contact.number");
  }
}
