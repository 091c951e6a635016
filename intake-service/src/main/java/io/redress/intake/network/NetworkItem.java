package io.redress.intake.network;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Something that stands on the map, known by its kind and its code in the system it is from. */
@Entity
@Table(name = "network_item")
public class NetworkItem {
  private static final String BETWEEN = ";";

  @Id String id;

  @Enumerated(EnumType.STRING)
  NetworkKind kind;

  String code;
  String name;
  String type;
  String road;
  String address;
  String district;
  double lat;
  double lon;
  int radius;
  int reach;
  long cell;
  String categories;
  String services;

  Instant fromAt;
  Instant untilAt;
  Instant promisedAt;
  boolean cancelled;
  String planNumber;
  String updatedBy;
  Instant updatedAt;
  @Version long version;

  protected NetworkItem() {}

  NetworkItem(String id, NetworkKind kind, String code) {
    this.id = id;
    this.kind = kind;
    this.code = code;
  }

  /**
   * Takes over what is said of it.
   *
   * @return false when it is as that already
   */
  boolean take(ItemDraft draft, String by, Instant now) {
    int draftRadius = draft.radius() == null ? 0 : draft.radius();
    String draftCategories = String.join(BETWEEN, draft.categories());
    String draftServices = String.join(BETWEEN, draft.services());
    boolean same =
        updatedAt != null
            && Objects.equals(name, draft.name())
            && Objects.equals(type, draft.type())
            && Objects.equals(road, draft.road())
            && Objects.equals(address, draft.address())
            && Objects.equals(district, draft.district())
            && point().equals(draft.point())
            && radius == draftRadius
            && categories.equals(draftCategories)
            && services.equals(draftServices)
            && Objects.equals(fromAt, stored(draft.from()))
            && Objects.equals(untilAt, stored(draft.until()))
            && Objects.equals(promisedAt, stored(draft.promisedAt()))
            && cancelled == draft.cancelled()
            && Objects.equals(planNumber, draft.planNumber());
    if (same) {
      return false;
    }
    name = draft.name();
    type = draft.type();
    road = draft.road();
    address = draft.address();
    district = draft.district();
    lat = draft.point().lat();
    lon = draft.point().lon();
    radius = draftRadius;
    reach = Reach.of(draftRadius);
    cell = Cells.of(draft.point());
    categories = draftCategories;
    services = draftServices;
    fromAt = stored(draft.from());
    untilAt = stored(draft.until());
    promisedAt = stored(draft.promisedAt());
    cancelled = draft.cancelled();
    planNumber = draft.planNumber();
    updatedBy = by;
    updatedAt = now;
    return true;
  }

  private static Instant stored(Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
  }

  GeoPoint point() {
    return new GeoPoint(lat, lon);
  }

  NetworkState stateAt(Instant time) {
    return NetworkTimePolicy.at(time, fromAt, untilAt, cancelled);
  }

  /** By when it is to be over: what was promised, or else the end of a window. */
  Instant promise() {
    return promisedAt == null && kind == NetworkKind.WORKS ? untilAt : promisedAt;
  }

  /** Whether a promise was made that has passed while it goes on. */
  boolean isOverdueAt(Instant time) {
    return stateAt(time) == NetworkState.ACTIVE && promise() != null && promise().isBefore(time);
  }

  /** Codes of leaves and groups whose complaints it explains; none for all about coverage. */
  List<String> categories() {
    return split(categories);
  }

  List<String> services() {
    return split(services);
  }

  private static List<String> split(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(BETWEEN));
  }
}
