package io.redress.intake.complaint;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** The columns of complaints that are sealed: what customers and staff wrote, and the code. */
final class SealedComplaint {
  private SealedComplaint() {}

  @Converter
  static final class TrackingCode extends SealedText {
    TrackingCode() {
      super("complaint.tracking_code");
    }
  }

  @Converter
  static final class Title extends SealedText {
    Title() {
      super("complaint.title");
    }
  }

  @Converter
  static final class Description extends SealedText {
    Description() {
      super("complaint.description");
    }
  }

  @Converter
  static final class Expectation extends SealedText {
    Expectation() {
      super("complaint.expectation");
    }
  }

  @Converter
  static final class IncidentPlace extends SealedText {
    IncidentPlace() {
      super("complaint.incident_place");
    }
  }

  @Converter
  static final class IncidentPoint extends SealedText {
    IncidentPoint() {
      super("complaint.incident_point");
    }
  }

  @Converter
  static final class ResolvedMeasure extends SealedText {
    ResolvedMeasure() {
      super("complaint.resolved_measure");
    }
  }
}
