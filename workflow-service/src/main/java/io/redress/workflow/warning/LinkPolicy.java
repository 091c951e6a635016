package io.redress.workflow.warning;

import java.time.Instant;

/** Whether a complaint is one of those that a warning is about. */
final class LinkPolicy {
  private LinkPolicy() {}

  /**
   * What the warning watches.
   *
   * @param endedAt {@code null} while it lasts
   */
  record Series(String kind, String key, Instant since, Instant endedAt) {}

  /** A complaint as it was registered. */
  record Report(String category, String categoryGroup, Instant registeredAt) {}

  /**
   * Registered while the warning lasted, and of its category where it is about one. Areas are not
   * compared: districts are not known here.
   */
  static boolean isLinked(Series series, Report report) {
    boolean inTime =
        !report.registeredAt().isBefore(series.since())
            && (series.endedAt() == null || report.registeredAt().isBefore(series.endedAt()));
    return inTime
        && switch (series.kind()) {
          case "CATEGORY" -> series.key().equals(report.category());
          case "CATEGORY_GROUP" -> series.key().equals(report.categoryGroup());
          default -> true;
        };
  }
}
