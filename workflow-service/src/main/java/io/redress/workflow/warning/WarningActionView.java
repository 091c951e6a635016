package io.redress.workflow.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What will be done about a warning.
 *
 * @param person who does it
 * @param state OPEN, DONE or NOT_DONE
 * @param overdue open, and due before now
 * @param result what came of it, or why nothing did
 */
@Schema(name = "WarningAction")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WarningActionView(
    String id,
    String warningId,
    String what,
    String person,
    String department,
    OffsetDateTime due,
    String state,
    boolean overdue,
    String enteredBy,
    OffsetDateTime enteredAt,
    String endedBy,
    OffsetDateTime endedAt,
    String result) {

  static WarningActionView of(WarningAction action, Instant now, Zone zone) {
    return new WarningActionView(
        action.id,
        action.warningId,
        action.what,
        action.person,
        action.department,
        zone.at(action.dueAt),
        action.state.name(),
        action.isOverdue(now),
        action.enteredBy,
        zone.at(action.enteredAt),
        action.endedBy,
        zone.at(action.endedAt),
        action.result);
  }
}
