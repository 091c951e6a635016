package io.redress.intake.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of the map. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NetworkItem")
public record NetworkItemView(
    NetworkKind kind,
    @Schema(description = "Its stable identifier in the system that it comes from") String code,
    String name,
    String type,
    @Schema(description = "At the time that was asked for, or now") NetworkState state,
    String road,
    String address,
    String district,
    GeoPoint point,
    @Schema(description = "Of its area in metres") int radius,
    @Schema(description = "What it explains; all about coverage when there are none")
        List<String> categories,
    List<String> services,
    OffsetDateTime from,
    OffsetDateTime until,
    @Schema(description = "By when it is to be over: the promise, or the end of a window")
        OffsetDateTime promisedAt,
    @Schema(description = "Whether the promise has passed and it goes on") boolean overdue,
    @Schema(description = "Of the response plan with what to say") String planNumber,
    @Schema(description = "From the point that was asked for, in metres; absent without one")
        Double distance,
    @Schema(description = "Whether that point lies in its area; absent without one") Boolean covers,
    OffsetDateTime updatedAt,
    @Schema(description = "The same as in the ETag") long version,
    NetworkLinks links) {

  /** Where to go on; a path of this service. */
  @Schema(name = "NetworkLinks")
  public record NetworkLinks(String self) {}

  static NetworkItemView of(FoundItem found, Instant at, Zone zone) {
    NetworkItem it = found.item();
    return new NetworkItemView(
        it.kind,
        it.code,
        it.name,
        it.type,
        it.stateAt(at),
        it.road,
        it.address,
        it.district,
        it.point(),
        it.radius,
        it.categories(),
        it.services(),
        zone.at(it.fromAt),
        zone.at(it.untilAt),
        zone.at(it.promise()),
        it.isOverdueAt(at),
        it.planNumber,
        found.decimetres() == null ? null : found.decimetres() / 10.0,
        found.decimetres() == null ? null : found.decimetres() <= it.radius * 10L,
        zone.at(it.updatedAt),
        it.version,
        new NetworkLinks("/api/v1/network/" + it.kind.path() + "/" + it.code));
  }
}
