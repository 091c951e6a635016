package io.redress.analytics.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint of a high-frequency customer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HighFrequencyComplaint", description = "A complaint of a high-frequency customer.")
public record FrequentComplaintView(
    @Schema(examples = "018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11") String complaintId,
    @Schema(examples = "261122-000042-7") String ticketNumber,
    @Schema(description = "Pseudonym.", examples = "pQ2hhbmdlTWVQbGVhc2UxMg") String customer,
    OffsetDateTime registeredAt,
    @Schema(examples = "basic-communication.weak-signal") String category,
    @Schema(description = "Absent where it names none.", examples = "north") String branch) {}
