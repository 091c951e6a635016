package io.redress.workflow.casefile;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as an answer shows it. */
@Schema(name = "Case", description = "The running lifecycle of one complaint.")
public record CaseView(
    String complaintId,
    String ticketNumber,
    String caseId,
    CaseFile.Status status,
    String disposition,
    String callbackResult,
    List<String> stages,
    int round,
    Lane lane,
    int escalationLevel,
    Responsible firstResponsible,
    String leadDepartment,
    List<String> cooperatingDepartments,
    String process,
    Integer processVersion,
    OffsetDateTime registeredAt,
    OffsetDateTime startedAt,
    OffsetDateTime resolvedAt,
    Boolean resolvedInTime,
    OffsetDateTime closedAt,
    List<ClockView> clocks,
    List<OpenItemView> openItems) {

  /** Who answers for the case towards the customer, to the end. */
  @Schema(name = "Responsible")
  public record Responsible(String person, String department) {}

  /** A clock that runs now. */
  @Schema(name = "Clock")
  public record ClockView(String deadline, String element, int percent, OffsetDateTime dueAt) {}

  /** Work that waits now. */
  @Schema(name = "OpenItem")
  public record OpenItemView(
      String id, String element, String name, String department, String role, String assignee) {}
}
