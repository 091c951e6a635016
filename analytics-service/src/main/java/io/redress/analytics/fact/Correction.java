package io.redress.analytics.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How the complaint is rightly classified, as told last; null where the first was right. */
@Embeddable
record Correction(
    @Column(name = "misidentified") boolean misidentified,
    @Column(name = "right_category") String category,
    @Column(name = "right_nature") String nature,
    @Column(name = "correction_stamp") String stamp) {
  static final Correction NONE = new Correction(false, null, null, null);

  /** The code of a leaf begins with that of its group; null where the first was right. */
  String categoryGroup() {
    return category == null || category.indexOf('.') < 0
        ? category
        : category.substring(0, category.indexOf('.'));
  }

  /** Each correction tells category and nature anew, so that the latest is the right one. */
  Correction corrected(ComplaintUpdated event, String told) {
    var wrong = misidentified || Boolean.TRUE.equals(event.misidentified());
    return Stamp.later(told, stamp)
        ? new Correction(wrong, event.category(), event.nature(), told)
        : new Correction(wrong, category, nature, stamp);
  }
}
