package io.redress.intake.complaint;

import io.redress.intake.classification.Category;
import io.redress.intake.customer.CustomerNumber;
import io.redress.intake.customer.CustomerProfile;
import io.redress.intake.network.GeoPoint;
import java.time.Instant;

/**
 * A registration that was checked.
 *
 * @param relatedTicket canonical form, or {@code null}
 */
record Draft(
    Channel channel,
    CustomerNumber number,
    CustomerProfile profile,
    Category category,
    String title,
    String description,
    String expectation,
    Instant incidentAt,
    String incidentPlace,
    GeoPoint incidentPoint,
    String product,
    Nature nature,
    boolean urgent,
    String relatedTicket) {

  boolean isComplaint() {
    return nature == Nature.COMPLAINT;
  }

  /** Its category where it counts for high frequency; {@code null} for an enquiry. */
  String counted() {
    return isComplaint() ? category.code() : null;
  }

  /** Without its values: they are personal data. */
  @Override
  public String toString() {
    return "Draft[" + channel + ", " + category.code() + "]";
  }
}
