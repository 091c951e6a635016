package io.redress.workflow.deadline;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** Why a case was paused, sealed. */
@Converter
final class SealedPauseReason extends SealedText {
  SealedPauseReason() {
    super("case_pause.reason");
  }
}
