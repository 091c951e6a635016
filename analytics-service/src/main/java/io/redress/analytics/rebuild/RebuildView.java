package io.redress.analytics.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rebuild and its progress. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Rebuild", description = "A rebuild of all figures and how far it is.")
public record RebuildView(
    @Schema(examples = "018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11") String id,
    RebuildState state,
    @Schema(examples = "quarterly check") String reason,
    @Schema(examples = "admin.zhou") String requestedBy,
    @Schema(examples = "2026-11-22T16:00:00+08:00") OffsetDateTime requestedAt,
    OffsetDateTime startedAt,
    @Schema(description = "Since when the new rows are read.") OffsetDateTime swappedAt,
    OffsetDateTime finishedAt,
    @Schema(
            description = "How many complaints the log knew at the start, or more.",
            examples = "40")
        long complaints,
    @Schema(description = "How many of them are made anew.", examples = "40") long done,
    @Schema(
            description =
                "How many of them came out other than they were read: 0 says that none did. Of the"
                    + " sums, compared tells.",
            examples = "0")
        long changed,
    @Schema(description = "Each table of sums, once it was compared with the one that was read.")
        List<ComparedTable> compared,
    @Schema(
            description =
                "The table that is being compared, with the rows of it that were, and whether these are"
                    + " the same; absent while none is.")
        ComparedTable comparing,
    @Schema(
            description = "How many rows that nobody reads any more were deleted, of all tables.",
            examples = "0")
        long deleted,
    @Schema(description = "Why it was given up.") String failure) {

  static RebuildView of(Rebuild rebuild, Zone zone) {
    return new RebuildView(
        rebuild.id(),
        rebuild.state(),
        rebuild.reason(),
        rebuild.requestedBy(),
        zone.at(rebuild.requestedAt()),
        zone.at(rebuild.startedAt()),
        zone.at(rebuild.swappedAt()),
        zone.at(rebuild.finishedAt()),
        rebuild.complaints(),
        rebuild.done(),
        rebuild.changed(),
        rebuild.compared(),
        rebuild.comparing().map(Comparing::told).orElse(null),
        rebuild.deleted(),
        rebuild.failure());
  }
}
