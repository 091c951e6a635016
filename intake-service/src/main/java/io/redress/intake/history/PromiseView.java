package io.redress.intake.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.promise.Promise;
import io.redress.intake.promise.PromiseKind;
import io.redress.intake.promise.PromiseState;
import io.redress.kit.time.Zone;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the customer was promised. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CustomerPromise")
record PromiseView(
    @Schema(description = "The first report of the issue") String complaintId,
    PromiseKind kind,
    @Schema(description = "What is open and past due is BROKEN") PromiseState state,
    OffsetDateTime madeAt,
    OffsetDateTime dueAt,
    @Schema(description = "When it was kept or broken; absent while it is open")
        OffsetDateTime endedAt) {

  static PromiseView of(Promise it, Instant now, Zone zone) {
    return new PromiseView(
        it.complaintId(),
        it.kind(),
        it.state(now),
        zone.at(it.madeAt()),
        zone.at(it.dueAt()),
        zone.at(it.endedAt().orElse(null)));
  }
}
