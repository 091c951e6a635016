package io.redress.intake.personaldata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long is kept who saw what. */
@ConfigMapping(prefix = "redress.personal-data")
public interface PersonalDataSettings {
  /** Three years: as long as a customer may still ask, and claim. */
  @WithDefault("P1095D")
  Duration keepAccesses();
}
