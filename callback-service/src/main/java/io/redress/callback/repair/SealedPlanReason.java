package io.redress.callback.repair;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** Why a repair was given up. */
@Converter
class SealedPlanReason extends SealedText {
  SealedPlanReason() {
    super("repair_plan.end_reason");
  }
}
