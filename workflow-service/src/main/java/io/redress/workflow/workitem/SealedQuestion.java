package io.redress.workflow.workitem;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** What is asked of another department, sealed. */
@Converter
final class SealedQuestion extends SealedText {
  SealedQuestion() {
    super("work_item.question");
  }
}
