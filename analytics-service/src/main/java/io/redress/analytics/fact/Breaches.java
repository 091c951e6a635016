package io.redress.analytics.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How often first responsibility was breached, and by which department first. */
@Embeddable
record Breaches(
    @Column(name = "breaches") int count,
    @Column(name = "breach_department") String department,
    @Column(name = "breach_stamp") String stamp) {
  static final Breaches NONE = new Breaches(0, null, null);

  /** Each distinct event counts. */
  Breaches another(ResponsibilityBreached event, String told) {
    return Stamp.earlier(told, stamp)
        ? new Breaches(count + 1, event.department(), told)
        : new Breaches(count + 1, department, stamp);
  }
}
