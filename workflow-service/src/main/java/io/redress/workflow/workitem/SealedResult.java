package io.redress.workflow.workitem;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** What was filled in when a work item was completed, sealed. */
@Converter
final class SealedResult extends SealedText {
  SealedResult() {
    super("work_item.result");
  }
}
