package io.redress.intake.frequency;

import io.smallrye.config.ConfigMapping;

/**
 * What to do for high-frequency customers. The texts are in application.properties; an operator
 * writes their own. They speak about what to do, never about the person.
 */
@ConfigMapping(prefix = "redress.strategy")
interface StrategySettings {
  /** Complains often now, mostly about common causes: find the one behind them. */
  Advice activeCommon();

  /** Complains often now, mostly about special causes: find a solution of their own. */
  Advice activeSpecial();

  /** Complained often, mostly about common causes: see to it that it stays solved. */
  Advice inactiveCommon();

  /** Complained often, mostly about special causes: keep to what was agreed. */
  Advice inactiveSpecial();

  /** One strategy: a stable code, and what it says. */
  interface Advice {
    String code();

    String en();

    String zh();
  }
}
