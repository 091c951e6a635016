package io.redress.analytics.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/** How many departments worked on a complaint at most, and which one leads, as told last. */
@Embeddable
record Handling(
    @Column(name = "departments") int departments,
    @Column(name = "lead_department") String lead,
    @Column(name = "lead_stamp") String stamp) {
  static final Handling NONE = new Handling(0, null, null);

  /** Both may be null where an event does not tell them. */
  Handling by(String toldLead, List<String> told, String toldStamp) {
    var most = Math.max(departments, told == null ? 0 : told.size());
    return toldLead != null && Stamp.later(toldStamp, stamp)
        ? new Handling(most, toldLead, toldStamp)
        : new Handling(most, lead, stamp);
  }
}
