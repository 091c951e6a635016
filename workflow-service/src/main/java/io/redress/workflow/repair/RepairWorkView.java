package io.redress.workflow.repair;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step of a repair plan.
 *
 * @param kind APOLOGY, EXPLANATION, MEASURE, COMPENSATION or FOLLOW_UP
 * @param owner who is to do it: a role or a user name
 * @param state OPEN, DONE, SKIPPED (left out), or CANCELLED with its plan
 * @param overdue open, and its day has passed
 * @param level the highest that was told of that; 0 while nobody was
 * @param processVersion of the diagram {@code repair} on which it runs or ran; absent for what
 *     ended before versions were kept
 * @param endedBy who did it, where it was said here
 */
@Schema(name = "RepairWork")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RepairWorkView(
    String id,
    String planId,
    String complaintId,
    String ticketNumber,
    String branch,
    String kind,
    String owner,
    LocalDate dueOn,
    String state,
    boolean overdue,
    int level,
    Integer processVersion,
    String endedBy,
    OffsetDateTime endedAt) {

  static RepairWorkView of(RepairWork work, LocalDate today, Zone zone) {
    return new RepairWorkView(
        work.stepId,
        work.planId,
        work.complaintId,
        work.ticketNumber,
        work.branch,
        work.kind,
        work.owner,
        work.dueOn,
        work.state.name(),
        work.isOpen() && work.dueOn.isBefore(today),
        work.level,
        work.processVersion,
        work.endedBy,
        zone.at(work.endedAt));
  }
}
