package io.redress.workflow.workitem;

import io.redress.kit.time.Zone;
import io.redress.workflow.workitem.WorkItem.State;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A work item as an answer shows it.
 *
 * @param delegatedBy who has it done by the assignee and answers for it
 * @param askedBy the work item from which it was asked, where no diagram made it
 * @param question what was asked
 */
@Schema(name = "WorkItem", description = "A piece of work that waits for a department or role.")
public record WorkItemView(
    String id,
    String complaintId,
    String ticketNumber,
    String element,
    String stage,
    String name,
    String department,
    String role,
    String assignee,
    String delegatedBy,
    String lane,
    int round,
    State state,
    OffsetDateTime dueAt,
    OffsetDateTime createdAt,
    OffsetDateTime endedAt,
    String outcome,
    String askedBy,
    String question,
    long version,
    List<OutcomeView> outcomes) {

  /** An outcome that is open, with the fields of its form. */
  @Schema(name = "Outcome")
  public record OutcomeView(String outcome, String label, List<FieldView> fields) {}

  /** A field of an outcome's form. */
  @Schema(name = "FormField")
  public record FieldView(
      String name, String label, String type, boolean required, Integer maxLength) {}

  static WorkItemView of(WorkItem item, WorkItemForm form, Zone zone) {
    List<OutcomeView> outcomes =
        !item.open()
            ? List.of()
            : form.outcomes().stream()
                .filter(outcome -> !item.closed().contains(outcome.outcome()))
                .map(WorkItemView::outcome)
                .toList();
    return new WorkItemView(
        item.id,
        item.complaintId,
        item.ticketNumber,
        item.element,
        item.stage,
        item.name,
        item.department,
        item.role,
        item.assignee,
        item.delegatedBy,
        item.lane.name(),
        item.round,
        item.state,
        zone.at(item.dueAt),
        zone.at(item.createdAt),
        zone.at(item.endedAt),
        item.outcome,
        item.askedBy,
        item.question,
        item.version,
        outcomes);
  }

  private static OutcomeView outcome(WorkItemForm.Outcome outcome) {
    return new OutcomeView(
        outcome.outcome(),
        outcome.label(),
        outcome.fields().stream()
            .map(
                field ->
                    new FieldView(
                        field.name(),
                        field.label(),
                        field.type().name().toLowerCase(Locale.ROOT),
                        field.required(),
                        field.type() == WorkItemForm.FieldType.STRING ? field.maxLength() : null))
            .toList());
  }
}
