package io.redress.workflow.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of an answer to many for one complaint.
 *
 * @param ticketNumber of the first report of its issue; absent before it was tried
 * @param state PENDING, DONE, UNCHANGED (another report of the issue was answered), REFUSED, FAILED
 * @param problem code of the refusal, as in {@code /problems/CODE}
 */
@Schema(name = "AnsweredComplaint")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerPartView(
    String complaintId,
    String ticketNumber,
    String state,
    String problem,
    String detail,
    OffsetDateTime at) {

  static AnswerPartView of(AnswerPart part, Zone zone) {
    return new AnswerPartView(
        part.complaintId,
        part.ticketNumber,
        part.state.name(),
        part.problem,
        part.detail,
        zone.at(part.endedAt));
  }
}
