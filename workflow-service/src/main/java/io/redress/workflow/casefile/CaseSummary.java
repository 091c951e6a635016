package io.redress.workflow.casefile;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case in a list. */
@Schema(name = "CaseSummary")
public record CaseSummary(
    String complaintId,
    String ticketNumber,
    String caseId,
    CaseFile.Status status,
    String disposition,
    Lane lane,
    int round,
    int escalationLevel,
    String leadDepartment,
    OffsetDateTime registeredAt,
    OffsetDateTime closedAt) {}
