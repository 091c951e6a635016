package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ComplaintSummary")
public record ComplaintSummary(
    String id,
    String ticketNumber,
    ReportType type,
    Nature nature,
    String status,
    String disposition,
    Channel channel,
    String category,
    Lane lane,
    String title,
    String branch,
    Responsible firstResponsible,
    String relatedComplaintId,
    int repeats,
    int urges,
    OffsetDateTime registeredAt,
    OffsetDateTime closedAt) {}
