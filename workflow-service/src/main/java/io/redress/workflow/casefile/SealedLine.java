package io.redress.workflow.casefile;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** What a line of a timeline says, sealed: it may be in words that somebody wrote. */
@Converter
final class SealedLine extends SealedText {
  SealedLine() {
    super("timeline_entry.data");
  }
}
