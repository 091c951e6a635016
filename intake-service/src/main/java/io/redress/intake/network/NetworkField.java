package io.redress.intake.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a line of a file, or a property of a feature, can tell about an item of the map. */
enum NetworkField {
  KIND("kind", 8),
  CODE("code", 64),
  NAME("name", 200),
  TYPE("type", 32),
  ROAD("road", 100),
  ADDRESS("address", 200),
  DISTRICT("district", 64),
  LAT("lat", 24),
  LON("lon", 24),
  RADIUS("radius", 12),
  CATEGORIES("categories", 1_400),
  SERVICES("services", 220),
  FROM("from", 40),
  UNTIL("until", 40),
  PROMISED_AT("promisedAt", 40),
  CANCELLED("cancelled", 5),
  PLAN_NUMBER("planNumber", 32);

  private final String path;
  private final int longest;

  NetworkField(String path, int longest) {
    this.path = path;
    this.longest = longest;
  }

  String path() {
    return path;
  }

  /** In characters. */
  int longest() {
    return longest;
  }

  /** The field of a column or property; upper and lower case and underscores are the same. */
  static Optional<NetworkField> of(String name) {
    String folded = name.strip().replace("_", "").toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(field -> field.path.toLowerCase(Locale.ROOT).equals(folded))
        .findFirst();
  }

  static String all() {
    return String.join(", ", Arrays.stream(values()).map(NetworkField::path).toList());
  }
}
