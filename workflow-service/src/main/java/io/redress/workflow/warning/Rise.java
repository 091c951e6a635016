package io.redress.workflow.warning;

import java.time.Instant;

/**
 * Complaints rose above what is usual, or rose further, as analytics told.
 *
 * @param kind ALL, CATEGORY_GROUP, CATEGORY, AREA or LAUNCH
 * @param key code of the category, its group or the area; empty for all complaints; of a launch
 *     which of its series it is
 * @param category whose complaints of a launch rose; {@code null} in all other cases
 * @param rises how often it rose further; 0 when it is new
 */
public record Rise(
    String warningId,
    String kind,
    String key,
    String category,
    Instant since,
    Instant hour,
    long counted,
    double usual,
    double times,
    int rises,
    Instant at) {
  /** What decides which department it concerns. */
  String concerned() {
    return category == null ? key : category;
  }
}
