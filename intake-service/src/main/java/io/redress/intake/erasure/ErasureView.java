package io.redress.intake.erasure;

import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a customer was erased. */
@Schema(name = "Erasure")
record ErasureView(
    String id,
    @Schema(description = "Under which the complaints stand from now on, and nobody can be found")
        String tombstone,
    ErasureReason reason,
    @Schema(description = "How many complaints lost their words") int complaints,
    String requestedBy,
    OffsetDateTime at) {

  static ErasureView of(Erasure it, Zone zone) {
    return new ErasureView(
        it.id, it.tombstone, it.reason, it.complaints, it.requestedBy, zone.at(it.at));
  }
}
