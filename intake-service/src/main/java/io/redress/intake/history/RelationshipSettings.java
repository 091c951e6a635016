package io.redress.intake.history;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relationship with a customer is told from their complaints. */
@ConfigMapping(prefix = "redress.relationship")
interface RelationshipSettings {
  /** How long after the first contact a customer is exploring. */
  @WithDefault("P90D")
  Duration exploring();

  /** How long after the first contact a relationship is forming; stable afterwards. */
  @WithDefault("P365D")
  Duration forming();

  /** How far back outcomes and pain points matter. */
  @WithDefault("P365D")
  Duration lately();

  /** Issues that went wrong lately and make a declining relationship, if fewer went well. */
  @WithDefault("2")
  int wrongOutcomes();

  /** Work on a ticket that takes longer is a pain point. */
  @WithDefault("PT48H")
  Duration slow();
}
