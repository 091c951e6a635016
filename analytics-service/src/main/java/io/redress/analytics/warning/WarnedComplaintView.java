package io.redress.analytics.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One complaint behind a warning; says nothing about the customer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WarnedComplaint", description = "A complaint that is part of a rise.")
public record WarnedComplaintView(
    @Schema(examples = "018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11") String complaintId,
    @Schema(description = "The hour of its registration.") OffsetDateTime hour,
    @Schema(examples = "basic-communication") String categoryGroup,
    @Schema(examples = "basic-communication.weak-signal") String category,
    @Schema(description = "District or branch; absent where neither is known.", examples = "north")
        String area) {}
