package io.redress.intake.messaging;

import io.redress.intake.launch.LaunchContent;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;

/** What is read of {@code launch.launched} and {@code launch.changed}. */
record LaunchTold(
    @NotNull String launchId,
    @NotNull String state,
    @NotNull String product,
    LocalDate date,
    int watchDays,
    String plan,
    @NotNull Instant at) {

  boolean isOnTheMarket() {
    return "LAUNCHED".equals(state);
  }

  LaunchContent content() {
    return LaunchContent.of(product, plan, date, watchDays);
  }
}
