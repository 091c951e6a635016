package io.redress.workflow.deadline;

import io.redress.workflow.casefile.Lane;

/** The service-level table in force (decision {@code service-level}). */
public interface ServiceLevels {
  /**
   * The row for a complaint.
   *
   * @throws IllegalStateException when the table has no row for it or a cell is no duration
   */
  ServiceLevel of(Lane lane, String category, String tier);
}
