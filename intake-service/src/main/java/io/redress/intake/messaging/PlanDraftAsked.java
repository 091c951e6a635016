package io.redress.intake.messaging;

import io.redress.intake.plan.DraftFromFinding;
import io.redress.intake.plan.Words;
import jakarta.validation.constraints.NotNull;

/** What is read of {@code finding.planDraftAsked}. */
record PlanDraftAsked(
    @NotNull String findingId,
    @NotNull String category,
    @NotNull Told title,
    @NotNull Told cause,
    @NotNull Told measure,
    @NotNull String owner) {
  /** Chinese, English or both. */
  record Told(String zh, String en) {
    Words words() {
      return new Words(zh, en);
    }
  }

  DraftFromFinding.Found found() {
    return new DraftFromFinding.Found(
        findingId, category, title.words(), cause.words(), measure.words(), owner);
  }
}
