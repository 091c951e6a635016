package io.redress.workflow.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import io.redress.workflow.deadline.CasePause;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time in which the clock to resolve stands still.
 *
 * @param until when it ends by itself
 * @param endedAt when it was ended before that; absent otherwise
 */
@Schema(name = "Pause")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PauseView(
    String id,
    CasePause.Kind kind,
    int round,
    OffsetDateTime begunAt,
    OffsetDateTime until,
    OffsetDateTime endedAt,
    String begunBy,
    String endedBy,
    String reason) {

  static PauseView of(CasePause pause, Zone zone) {
    return new PauseView(
        pause.id,
        pause.kind,
        pause.round,
        zone.at(pause.begunAt),
        zone.at(pause.untilAt),
        zone.at(pause.endedAt),
        pause.begunBy,
        pause.endedBy,
        pause.reason);
  }
}
