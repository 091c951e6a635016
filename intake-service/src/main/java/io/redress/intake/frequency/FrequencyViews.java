package io.redress.intake.frequency;

import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Shows how often a number complains, with the recommended strategy. */
@ApplicationScoped
public class FrequencyViews {
  private final Strategies strategies;
  private final Zone zone;

  @Inject
  FrequencyViews(Strategies strategies, Zone zone) {
    this.strategies = strategies;
    this.zone = zone;
  }

  public HighFrequencyView of(Frequency it) {
    boolean none = it.state() == FrequencyState.NONE;
    return new HighFrequencyView(
        it.state() == FrequencyState.ACTIVE,
        it.state(),
        it.counts().last7Days(),
        it.counts().last30Days(),
        none ? null : zone.at(it.until()),
        it.causes(),
        none ? null : strategies.recommended(it.state(), it.causes().kind()));
  }
}
