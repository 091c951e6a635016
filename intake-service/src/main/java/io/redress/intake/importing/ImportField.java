package io.redress.intake.importing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a line of a file can tell about a ticket, by the name that a mapping uses. */
enum ImportField {
  EXTERNAL_ID("externalId", 100, true),
  REGISTERED_AT("registeredAt", 40, true),
  TITLE("title", 200, true),
  CHANNEL("channel", 100, false),
  CATEGORY("category", 100, false),
  DESCRIPTION("description", 4000, false),
  EXPECTATION("expectation", 1000, false),
  PLACE("place", 200, false),
  PRODUCT("product", 100, false),
  NUMBER("number", 20, false),
  NAME("name", 100, false),
  CONTACT_NUMBER("contactNumber", 20, false),
  TIER("tier", 20, false),
  BRANCH("branch", 64, false),
  DISTRICT("district", 64, false),
  STATUS("status", 100, false),
  CLOSED_AT("closedAt", 40, false);

  private final String path;
  private final int longest;
  private final boolean required;

  ImportField(String path, int longest, boolean required) {
    this.path = path;
    this.longest = longest;
    this.required = required;
  }

  String path() {
    return path;
  }

  /** In characters. */
  int longest() {
    return longest;
  }

  /** Whether every ticket has it. */
  boolean isRequired() {
    return required;
  }

  static Optional<ImportField> of(String path) {
    return Arrays.stream(values())
        .filter(field -> field.path.toLowerCase(Locale.ROOT).equals(path.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  static String all() {
    return String.join(", ", Arrays.stream(values()).map(ImportField::path).toList());
  }
}
