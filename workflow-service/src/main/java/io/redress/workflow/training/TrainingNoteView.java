package io.redress.workflow.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a team is to be trained in.
 *
 * @param id that of the finding, which analytics shows
 * @param owner who answers for the measure
 * @param remark what was done; absent before
 */
@Schema(name = "TrainingNote")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingNoteView(
    String id,
    String department,
    Words topic,
    Words note,
    String owner,
    OffsetDateTime notedAt,
    @Schema(description = "NOTED, ACKNOWLEDGED or DONE.", examples = "NOTED") String state,
    String acknowledgedBy,
    OffsetDateTime acknowledgedAt,
    String doneBy,
    OffsetDateTime doneAt,
    String remark) {
  /** Words in the language that they were written in. */
  @Schema(name = "TrainingWords")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Words(
      @Schema(examples = "首月账单的解释") String zh,
      @Schema(examples = "Explaining the first bill") String en) {}

  static TrainingNoteView of(TrainingNote note, Zone zone) {
    return new TrainingNoteView(
        note.id,
        note.department,
        new Words(note.topicZh, note.topicEn),
        new Words(note.noteZh, note.noteEn),
        note.owner,
        zone.at(note.notedAt),
        note.state.name(),
        note.acknowledgedBy,
        zone.at(note.acknowledgedAt),
        note.doneBy,
        zone.at(note.doneAt),
        note.remark);
  }
}
