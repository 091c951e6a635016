package io.redress.intake.complaint;

import io.redress.intake.frequency.HighFrequency;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How often its number complained when a report arrived, with it. */
@Embeddable
class FrequencyThen {
  @Column(name = "high_frequency")
  boolean high;

  @Column(name = "last_7_days")
  int last7Days;

  @Column(name = "last_30_days")
  int last30Days;

  protected FrequencyThen() {}

  FrequencyThen(HighFrequency frequency) {
    this.high = frequency.active();
    this.last7Days = frequency.last7Days();
    this.last30Days = frequency.last30Days();
  }
}
