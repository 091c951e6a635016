package io.redress.intake.period;

import io.redress.kit.time.Zone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A special period as clients see it. */
@Schema(name = "SpecialPeriod")
record SpecialPeriodView(
    String id,
    String name,
    OffsetDateTime from,
    @Schema(description = "First second that is no longer in it") OffsetDateTime to,
    @Schema(description = "Empty for all") List<String> branches,
    @Schema(description = "Codes of groups and leaves; empty for all") List<String> categories,
    State state,
    String reason,
    String by,
    OffsetDateTime declaredAt,
    String updatedBy,
    OffsetDateTime updatedAt,
    @Schema(description = "The same as in the ETag") long version) {

  /** Where it stands. */
  @Schema(name = "SpecialPeriodState")
  enum State {
    AHEAD,
    RUNNING,
    OVER
  }

  static SpecialPeriodView of(SpecialPeriod it, Zone zone, Instant now) {
    Scope scope = it.scope();
    return new SpecialPeriodView(
        it.id,
        it.name,
        zone.at(it.fromAt),
        zone.at(it.toAt),
        List.copyOf(scope.branches()),
        List.copyOf(scope.categories()),
        it.isOver(now) ? State.OVER : it.hasBegun(now) ? State.RUNNING : State.AHEAD,
        it.reason,
        it.createdBy,
        zone.at(it.createdAt),
        it.updatedBy,
        zone.at(it.updatedAt),
        it.version);
  }
}
