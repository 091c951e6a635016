package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.authority.Money;
import io.redress.intake.network.GeoPoint;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint with everything that is known of it here. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Complaint")
public record ComplaintView(
    String id,
    @Schema(examples = "261122-000042-0") String ticketNumber,
    ReportType type,
    Nature nature,
    @Schema(description = "RECEIVED, a stage of the case in upper case, or CLOSED") String status,
    @Schema(description = "How it was closed") String disposition,
    Channel channel,
    String category,
    Lane lane,
    @Schema(description = "The special period that raised its lane; absent if none did")
        PeriodView specialPeriod,
    @Schema(description = "Whether it was marked urgent when registered") boolean urgent,
    String title,
    String description,
    String expectation,
    IncidentView incident,
    String product,
    double completeness,
    @Schema(description = "The version of the category tree that its completeness is measured by")
        long categoryVersion,
    List<String> missingFields,
    CustomerPartView customer,
    Responsible firstResponsible,
    String registeredBy,
    @Schema(description = "Whether its first category or nature was wrong") boolean misidentified,
    @Schema(description = "How its issue was classified anew, the latest first, 20 at most")
        List<CorrectionView> corrections,
    String relatedComplaintId,
    @Schema(description = "How it is linked to other tickets of its customer")
        RelationsView relations,
    @Schema(description = "Later reports of the same issue") int repeats,
    int urges,
    WithdrawalView withdrawal,
    ResolutionView onTheSpotResolution,
    OffsetDateTime registeredAt,
    OffsetDateTime updatedAt,
    OffsetDateTime closedAt,
    @Schema(description = "The same as in the ETag") long version,
    Links links) {

  /** When and where it happened. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "IncidentView")
  public record IncidentView(OffsetDateTime at, String place, GeoPoint point) {}

  /** That the customer took it back. */
  @Schema(name = "Withdrawal")
  public record WithdrawalView(WithdrawalReason reason, OffsetDateTime at) {}

  /** That somebody classified it anew. */
  @Schema(name = "Correction")
  public record CorrectionView(
      Classification before, Classification after, String reason, String by, OffsetDateTime at) {}

  /** Under what it is filed. */
  @Schema(name = "Classification")
  public record Classification(String category, Nature nature) {}

  /** How it was resolved in its first contact. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "OnTheSpotResolution")
  public record ResolutionView(
      @Schema(description = "Of the catalogue; absent where words alone say what was done")
          String measureCode,
      String measure,
      Money compensation,
      @Schema(description = "The billing error that the compensation was computed from")
          Money confirmedError,
      String by,
      OffsetDateTime at) {}
}
