package io.redress.intake.messaging;

import io.redress.intake.plan.DraftFromFinding;
import io.redress.intake.plan.Words;
import io.redress.kit.id.Identifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is read of {@code finding.planDraftAsked}. */
record PlanDraftAsked(
    @NotNull @Identifier String findingId,
    @NotNull @Size(max = 64) String category,
    @NotNull @Valid Told title,
    @NotNull @Valid Told cause,
    @NotNull @Valid Told measure,
    @NotNull @Size(min = 1, max = 100) String owner) {
  /** Chinese, English or both. */
  record Told(@Size(max = 500) String zh, @Size(max = 500) String en) {
    Words words() {
      return new Words(zh, en);
    }
  }

  DraftFromFinding.Found found() {
    return new DraftFromFinding.Found(
        findingId, category, title.words(), cause.words(), measure.words(), owner);
  }
}
