package io.redress.kit.time;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The zone in which the operator works ({@code redress.zone}, default Asia/Shanghai). Times are
 * instants inside and are shown in this zone at the edge; "a day" in a figure or a calendar is a
 * day of this zone.
 */
@Singleton
public class Zone {
  private final ZoneId id;

  @Inject
  public Zone(@ConfigProperty(name = "redress.zone", defaultValue = "Asia/Shanghai") ZoneId id) {
    this.id = id;
  }

  public ZoneId id() {
    return id;
  }

  /** The day that it is at this instant. */
  public LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, id);
  }

  /** The instant with the zone's offset; {@code null} stays {@code null}. */
  public OffsetDateTime at(Instant instant) {
    return instant == null ? null : instant.atZone(id).toOffsetDateTime();
  }
}
