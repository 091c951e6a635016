package io.redress.workflow.responsibility;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** The reason of a change of hands, as somebody wrote it, sealed. */
@Converter
final class SealedLedgerWords extends SealedText {
  SealedLedgerWords() {
    super("responsibility_entry.words");
  }
}
