package io.redress.intake.complaint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Rules of registration. */
@ConfigMapping(prefix = "redress.registration")
interface RegistrationSettings {
  /** How long after a report the same issue of the same number is a repeat. */
  @WithDefault("P30D")
  Duration repeatWindow();

  /** Urges that raise a standard complaint to the green lane. */
  @WithDefault("2")
  int urgesToGreen();

  /** First-responsible department when the registering person's token names none. */
  @WithDefault("customer-care")
  String defaultDepartment();

  /** Incidents longer ago than this are refused as a typing mistake. */
  @WithDefault("P3650D")
  Duration oldestIncident();

  /** How far an incident may lie ahead of our clock, for clocks that differ. */
  @WithDefault("PT5M")
  Duration clockTolerance();
}
