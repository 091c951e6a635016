package io.redress.intake.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an import stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Import")
public record ImportView(
    String id,
    @Schema(description = "The system that the tickets come from", examples = "old-crm")
        String source,
    @Schema(description = "The profile that it was made with") String profile,
    @Schema(description = "And its version at that time") Long profileVersion,
    ImportState state,
    @Schema(description = "False for history") boolean lifecycle,
    @Schema(description = "Lines that were read, without the header and blank ones") long read,
    @Schema(description = "Lines that became complaints") long taken,
    @Schema(description = "Lines whose ticket had been taken before") long repeated,
    @Schema(description = "Lines that cannot be taken; see refusals") long refused,
    @Schema(description = "Share of the file that was read, 0 to 1") double progress,
    @Schema(description = "Size of the file") long bytes,
    @Schema(description = "Why it could not be read to its end") String failure,
    String createdBy,
    OffsetDateTime createdAt,
    OffsetDateTime finishedAt,
    ImportLinks links) {

  /** Where to go on; paths of this service. */
  @Schema(name = "ImportLinks")
  public record ImportLinks(String self, String refusals) {}

  static ImportView of(ImportJob job, Zone zone) {
    String self = "/api/v1/imports/" + job.id;
    return new ImportView(
        job.id,
        job.source,
        job.profile,
        job.profileVersion,
        job.state,
        job.lifecycle,
        job.linesRead,
        job.taken,
        job.repeated,
        job.refused,
        job.progress(),
        job.bytes,
        job.failure,
        job.createdBy,
        zone.at(job.createdAt),
        zone.at(job.finishedAt),
        new ImportLinks(self, self + "/refusals"));
  }
}
