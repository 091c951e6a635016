package io.redress.intake.network;

import java.time.Instant;
import java.util.List;

/**
 * What somebody says about an item of the map; {@code null} where they say nothing.
 *
 * @param radius of its area in metres
 * @param from since when: of a fault, since it is broken
 * @param until when it ended, or will: of works, the end of their window
 * @param promisedAt by when a fault is to be repaired, or a plan completed
 * @param planNumber of the response plan that says what to tell customers
 */
record ItemDraft(
    NetworkKind kind,
    String code,
    String name,
    String type,
    String road,
    String address,
    String district,
    GeoPoint point,
    Integer radius,
    List<String> categories,
    List<String> services,
    Instant from,
    Instant until,
    Instant promisedAt,
    boolean cancelled,
    String planNumber) {
  ItemDraft {
    categories = categories == null ? List.of() : List.copyOf(categories);
    services = services == null ? List.of() : List.copyOf(services);
  }
}
