package io.redress.intake.messaging;

import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What is read of {@code customer.told}. */
record CustomerTold(
    @NotNull @Identifier String complaintId,
    @NotNull @Identifier String messageId,
    @NotNull @Size(max = 500) String textEn,
    @NotNull @Size(max = 500) String textZh,
    @NotNull @Size(max = 100) String by,
    @NotNull Instant at) {
  /** In both languages: which one its customer reads is not known. */
  String text() {
    return textZh + "\n\n" + textEn;
  }
}
