package io.redress.intake.complaint;

import io.redress.intake.classification.Category;
import io.redress.intake.classification.Completeness;
import io.redress.intake.classification.CompletenessPolicy;
import io.redress.intake.classification.DetailField;
import io.redress.intake.customer.Customer;
import io.redress.intake.network.GeoPoint;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** What a customer told: what happened when and where, to which product, and what they expect. */
@Embeddable
class Narrative {
  @Convert(converter = SealedComplaint.Title.class)
  String title;

  @Convert(converter = SealedComplaint.Description.class)
  String description;

  @Convert(converter = SealedComplaint.Expectation.class)
  String expectation;

  Instant incidentAt;

  @Convert(converter = SealedComplaint.IncidentPlace.class)
  String incidentPlace;

  /** As a point is written: latitude, a comma, longitude. */
  @Convert(converter = SealedComplaint.IncidentPoint.class)
  String incidentPoint;

  String product;

  protected Narrative() {}

  Narrative(Draft draft) {
    this.title = draft.title();
    this.description = draft.description();
    this.expectation = draft.expectation();
    this.incidentAt = draft.incidentAt();
    this.incidentPlace = draft.incidentPlace();
    this.incidentPoint = draft.incidentPoint() == null ? null : draft.incidentPoint().written();
    this.product = draft.product();
  }

  /** How complete it is, by what its category asks for and what is known of its customer. */
  Completeness completeness(Category leaf, Customer of) {
    Map<DetailField, Object> known = new EnumMap<>(DetailField.class);
    known.put(DetailField.DESCRIPTION, description);
    known.put(DetailField.EXPECTATION, expectation);
    known.put(DetailField.PRODUCT, product);
    known.put(DetailField.INCIDENT_AT, incidentAt);
    known.put(DetailField.INCIDENT_PLACE, incidentPlace == null ? incidentPoint() : incidentPlace);
    known.put(DetailField.CUSTOMER_NAME, of.name().orElse(null));
    known.put(DetailField.CUSTOMER_CONTACT_NUMBER, of.contactNumber().orElse(null));
    return CompletenessPolicy.of(leaf.required(), known);
  }

  /** Whether it says when or where it happened. */
  boolean tellsOfIncident() {
    return incidentAt != null || incidentPlace != null || incidentPoint() != null;
  }

  /** Where it happened; {@code null} when nobody said it as a point. */
  GeoPoint incidentPoint() {
    return incidentPoint == null ? null : GeoPoint.read(incidentPoint).orElse(null);
  }
}
