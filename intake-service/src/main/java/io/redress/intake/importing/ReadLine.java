package io.redress.intake.importing;

import io.redress.intake.complaint.PastReport;
import io.redress.intake.file.Refusal;
import java.util.List;

/**
 * What became of reading a line: a ticket, or reasons against it.
 *
 * @param externalId {@code null} where there are refusals
 * @param report {@code null} where there are refusals
 * @param open whether it still waits for an answer
 */
record ReadLine(String externalId, PastReport report, boolean open, List<Refusal> refusals) {
  ReadLine {
    refusals = List.copyOf(refusals);
  }

  static ReadLine refused(List<Refusal> refusals) {
    return new ReadLine(null, null, false, refusals);
  }
}
