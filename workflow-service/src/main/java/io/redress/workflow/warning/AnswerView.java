package io.redress.workflow.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import io.redress.workflow.warning.AnswerPart.State;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One answer to many complaints, and how far it has come.
 *
 * @param kind MESSAGE or RESOLUTION
 * @param state RUNNING while complaints wait for it, then DONE
 * @param total complaints
 * @param unchanged reports of an issue that another report of it was answered for
 * @param message of a MESSAGE
 * @param outcome of a RESOLUTION
 */
@Schema(name = "WarningAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerView(
    String id,
    String warningId,
    String kind,
    String state,
    int total,
    long pending,
    long done,
    long unchanged,
    long refused,
    long failed,
    MessageText message,
    String outcome,
    String by,
    OffsetDateTime at) {

  /** What customers are told. */
  @Schema(name = "WarningAnswerText")
  public record MessageText(String en, String zh) {}

  static AnswerView of(Answer answer, Map<State, Long> counts, Zone zone) {
    long pending = counts.getOrDefault(State.PENDING, 0L);
    return new AnswerView(
        answer.id,
        answer.warningId,
        answer.kind.name(),
        pending == 0 ? "DONE" : "RUNNING",
        answer.total,
        pending,
        counts.getOrDefault(State.DONE, 0L),
        counts.getOrDefault(State.UNCHANGED, 0L),
        counts.getOrDefault(State.REFUSED, 0L),
        counts.getOrDefault(State.FAILED, 0L),
        answer.textEn == null ? null : new MessageText(answer.textEn, answer.textZh),
        answer.outcome,
        answer.person,
        zone.at(answer.enteredAt));
  }
}
