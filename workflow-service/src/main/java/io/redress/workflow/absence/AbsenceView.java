package io.redress.workflow.absence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody is away.
 *
 * @param deputy absent: what they hold goes back to the queue
 */
@Schema(name = "Absence")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AbsenceView(
    String id,
    String person,
    String deputy,
    OffsetDateTime from,
    OffsetDateTime until,
    String enteredBy,
    OffsetDateTime endedAt) {

  static AbsenceView of(Absence absence, Zone zone) {
    return new AbsenceView(
        absence.id,
        absence.person,
        absence.deputy,
        zone.at(absence.fromAt),
        zone.at(absence.untilAt),
        absence.enteredBy,
        zone.at(absence.endedAt));
  }
}
