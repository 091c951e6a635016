package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
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
    @Schema(description = "Of a repeat: the first report of its issue") String relatedComplaintId,
    int repeats,
    @Schema(
            description =
                "In a customer's history: the repeats of a first report, newest first; left out"
                    + " where there are more than 20")
        List<String> repeatedBy,
    int urges,
    OffsetDateTime registeredAt,
    OffsetDateTime closedAt) {
  /** Of an issue that was repeated more often, the repeats are not listed one by one. */
  static final int MOST_REPEATS = 20;
}
