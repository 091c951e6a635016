package io.redress.intake.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.complaint.Channel;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A profile. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportProfile")
record ImportProfileView(
    String name,
    String source,
    Map<String, String> mapping,
    String zone,
    Channel channel,
    String category,
    List<String> closed,
    boolean lifecycle,
    ImportProfileRequest.WordsPart words,
    String createdBy,
    String updatedBy,
    OffsetDateTime updatedAt,
    @Schema(description = "The same as in the ETag") long version) {

  static ImportProfileView of(ImportProfile it, Zone zone) {
    return new ImportProfileView(
        it.name,
        it.source,
        Mapping.of(it.mapping).columns(),
        it.zone,
        it.channel,
        it.category,
        it.closedWords == null ? null : List.of(it.closedWords.split(",")),
        it.lifecycle,
        new ImportProfileRequest.WordsPart(it.words.category(), it.words.channel()),
        it.createdBy,
        it.updatedBy,
        zone.at(it.updatedAt),
        it.version);
  }
}
