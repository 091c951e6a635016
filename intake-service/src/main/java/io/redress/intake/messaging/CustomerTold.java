package io.redress.intake.messaging;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What is read of {@code customer.told}. */
record CustomerTold(
    @NotNull String complaintId,
    @NotNull @Pattern(regexp = "[0-9a-f-]{36}") String messageId,
    @NotNull @Size(max = 500) String textEn,
    @NotNull @Size(max = 500) String textZh,
    @NotNull @Size(max = 100) String by,
    @NotNull Instant at) {
  /** In both languages: which one its customer reads is not known. */
  String text() {
    return textZh + "\n\n" + textEn;
  }
}
