package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.network.NetworkNote;
import io.redress.intake.plan.PlanSummary;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a registration: everything that the agent tells the customer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RegisteredComplaint")
public record RegisteredView(
    String id,
    @Schema(examples = "261122-000042-0") String ticketNumber,
    @Schema(
            description = "The customer's key to GET /tracking/{ticketNumber}; shown only here",
            examples = "K7QM-3XWP-9D2T")
        String trackingCode,
    ReportType type,
    Nature nature,
    String category,
    Lane lane,
    @Schema(description = "The special period that raised its lane; absent if none did")
        PeriodView specialPeriod,
    @Schema(description = "Share of the category's fields that are filled, 0 to 1")
        double completeness,
    @Schema(description = "Fields that the category asks for and the report lacks")
        List<String> missingFields,
    Responsible firstResponsible,
    CustomerPartView customer,
    @Schema(
            description =
                "Of a repeat: the first report of its issue. Else the report that the agent linked")
        String relatedComplaintId,
    @Schema(
            description =
                "Earlier tickets of the same number, of other issues, that may tell of the same: alike"
                    + " in title, or in place and time. A hint: nothing was linked. The most alike"
                    + " first, 5 at most")
        List<PossibleDuplicate> possibleDuplicates,
    @Schema(
            description =
                "Plans that may answer it: published, valid today, alike in words or filed under its"
                    + " category. The best first, 3 at most unless configured otherwise")
        List<PlanSummary> suggestedPlans,
    @Schema(
            description =
                "Faults, works and plans that are known where it happened, for categories about"
                    + " coverage, with what to tell the customer. The surest first, 5 at most")
        List<NetworkNote> networkNotes,
    @Schema(description = "RECEIVED, a stage of the case in upper case, or CLOSED") String status,
    @Schema(description = "How it was closed") String disposition,
    OffsetDateTime registeredAt,
    Links links) {}
