package io.redress.intake.complaint;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** Why tickets were linked or parted, sealed. */
@Converter
final class SealedLinkReason extends SealedText {
  SealedLinkReason() {
    super("link_change.reason");
  }
}
