package io.redress.callback.repair;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** Why a step was left out. */
@Converter
class SealedStepReason extends SealedText {
  SealedStepReason() {
    super("repair_step.skip_reason");
  }
}
