package io.redress.intake.classification;

import java.util.Arrays;
import java.util.Optional;

/** The fields that a category leaf can ask for, by their path in a registration. */
public enum DetailField {
  DESCRIPTION("description"),
  EXPECTATION("expectation"),
  PRODUCT("product"),
  INCIDENT_AT("incident.at"),
  INCIDENT_PLACE("incident.place"),
  CUSTOMER_NAME("customer.name"),
  CUSTOMER_CONTACT_NUMBER("customer.contactNumber");

  private final String path;

  DetailField(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }

  static Optional<DetailField> of(String path) {
    return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
  }
}
