package io.redress.intake.launch;

import io.redress.kit.wording.Spelling;
import java.time.LocalDate;

/**
 * What is known of a launch.
 *
 * @param product what complaints name, by its one spelling
 * @param plan as it was registered, {@code P-000123} or {@code P-000123/2}
 * @param lastDay of its watch, included
 */
public record LaunchContent(String product, String plan, LocalDate firstDay, LocalDate lastDay) {
  /** Watched for so many days from its date on. */
  public static LaunchContent of(String product, String plan, LocalDate date, int watchDays) {
    return new LaunchContent(Spelling.of(product), plan, date, date.plusDays(watchDays - 1L));
  }
}
