package io.redress.intake.messaging;

import io.redress.intake.launch.LaunchContent;
import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;

/** What is read of {@code launch.launched} and {@code launch.changed}. */
record LaunchTold(
    @NotNull @Identifier String launchId,
    @NotNull @Size(max = 32) String state,
    @NotNull @Size(min = 1, max = 100) String product,
    LocalDate date,
    @Min(7) @Max(180) int watchDays,
    @Pattern(regexp = "P-[0-9]{6,12}(/[1-9][0-9]{0,5})?") String plan,
    @NotNull Instant at) {

  boolean isOnTheMarket() {
    return "LAUNCHED".equals(state);
  }

  LaunchContent content() {
    return LaunchContent.of(product, plan, date, watchDays);
  }
}
