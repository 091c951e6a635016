package io.redress.analytics.backlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint of the backlog of a day; says nothing about the customer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OpenComplaint", description = "A complaint that was open at the end of a day.")
public record OpenComplaintView(
    @Schema(examples = "018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11") String complaintId,
    @Schema(examples = "261122-000042-7") String ticketNumber,
    OffsetDateTime registeredAt,
    @Schema(description = "At the end of the day.", examples = "under-2-days") String age,
    @Schema(examples = "basic-communication") String categoryGroup,
    @Schema(examples = "basic-communication.weak-signal") String category,
    @Schema(description = "Absent where none is known.", examples = "north") String branch,
    @Schema(description = "Absent where none is known.", examples = "lakeside") String district,
    @Schema(description = "Absent where none is known.", examples = "HOTLINE") String channel,
    @Schema(description = "Absent where none is known.", examples = "VIP") String tier,
    @Schema(description = "Absent where none is known.", examples = "network-quality")
        String department) {}
