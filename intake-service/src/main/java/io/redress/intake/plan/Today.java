package io.redress.intake.plan;

import io.redress.kit.time.Zone;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Now, and the operator's day that it falls on. */
@Singleton
class Today {
  private final Clock clock;
  private final Zone zone;

  @Inject
  Today(Clock clock, Zone zone) {
    this.clock = clock;
    this.zone = zone;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), zone.id());
  }
}
