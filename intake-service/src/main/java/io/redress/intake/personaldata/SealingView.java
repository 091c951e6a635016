package io.redress.intake.personaldata;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.sealing.Sealing;
import io.redress.kit.sealing.SealingProgress;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far stored data is sealed with the key that writes. */
@Schema(name = "Sealing")
record SealingView(
    @Schema(description = "Id of the key that writes") String writingKey,
    @Schema(description = "Ids of the keys that are configured, the writing one first")
        List<String> readingKeys,
    @Schema(description = "Keys that have sealed values, the oldest first") List<Key> keys,
    @Schema(description = "Every table with sealed columns, once it was looked at")
        List<Table> tables) {

  /** A key that has written. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SealingKey")
  record Key(
      String id,
      OffsetDateTime firstSeen,
      @Schema(description = "When a service first started without it; no value needs it")
          OffsetDateTime retiredAt) {}

  /** A table on its way. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SealingTable")
  record Table(
      String table,
      @Schema(description = "With which its values are being sealed") String key,
      @Schema(description = "Rows looked at in the current pass") long rowsSeen,
      @Schema(description = "Values that were plain or of another key, since it was started")
          long resealed,
      OffsetDateTime startedAt,
      @Schema(
              description =
                  "When a pass had found nothing left to do. Once every table has it for the"
                      + " writing key, the other keys can be taken out, unless an import waits")
          OffsetDateTime finishedAt) {}

  static SealingView of(Sealing sealing, SealingProgress progress, Zone zone) {
    return new SealingView(
        sealing.writingKey(),
        sealing.readingKeys(),
        progress.keys().stream()
            .map(key -> new Key(key.id(), zone.at(key.firstSeen()), zone.at(key.retiredAt())))
            .toList(),
        progress.tables().stream()
            .map(
                it ->
                    new Table(
                        it.table(),
                        it.key(),
                        it.rowsSeen(),
                        it.resealed(),
                        zone.at(it.startedAt()),
                        zone.at(it.finishedAt())))
            .toList());
  }
}
