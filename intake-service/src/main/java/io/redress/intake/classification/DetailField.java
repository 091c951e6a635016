package io.redress.intake.classification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The fields that a category leaf can ask for, by their path in a registration. */
public enum DetailField {
  DESCRIPTION("description", "Description", "问题描述"),
  EXPECTATION("expectation", "What the customer expects", "客户诉求"),
  PRODUCT("product", "Product", "产品"),
  INCIDENT_AT("incident.at", "Time of the incident", "发生时间"),
  INCIDENT_PLACE("incident.place", "Place of the incident", "发生地点"),
  CUSTOMER_NAME("customer.name", "Customer's name", "客户姓名"),
  CUSTOMER_CONTACT_NUMBER(
      "customer.contactNumber", "Another number to reach the customer on", "联系电话");

  private final String path;
  private final Names names;

  DetailField(String path, String en, String zh) {
    this.path = path;
    this.names = new Names(en, zh);
  }

  public String path() {
    return path;
  }

  public Names names() {
    return names;
  }

  static List<String> paths() {
    return Arrays.stream(values()).map(DetailField::path).toList();
  }

  static Optional<DetailField> of(String path) {
    return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
  }
}
