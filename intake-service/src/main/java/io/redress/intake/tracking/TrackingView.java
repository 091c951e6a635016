package io.redress.intake.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer may know of their own ticket. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TrackedTicket")
record TrackingView(
    @Schema(examples = "261122-000042-0") String ticketNumber,
    TrackedStatus status,
    @Schema(
            description = "Where it stands, in words",
            examples = "The departments responsible are working on it.")
        String text,
    @Schema(description = "How it was closed") String disposition,
    @Schema(description = "Answers to the customer for it", examples = "customer-care")
        String department,
    int urges,
    @Schema(description = "What is due next") PromiseView nextPromise,
    @Schema(description = "What the case waits for; to be answered by a message") NeededView needed,
    @Schema(description = "Oldest first, the latest 51 at most") List<HappeningView> history,
    OffsetDateTime registeredAt,
    @Schema(description = "Last change") OffsetDateTime updatedAt,
    OffsetDateTime closedAt) {

  /** What a customer may count on. */
  @Schema(name = "TrackedPromise")
  record PromiseView(
      @Schema(
              examples =
                  "You will have our answer by 24 November 2026, 16:00 (China Standard Time).")
          String text,
      OffsetDateTime dueAt) {}

  /** What is needed from the customer. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "TrackedNeed")
  record NeededView(
      @Schema(description = "What to send and until when, in words") String text,
      @Schema(description = "As it was asked") String question,
      OffsetDateTime dueAt) {}

  /** Something that happened. */
  @Schema(name = "TrackedHappening")
  record HappeningView(OffsetDateTime at, String text) {}
}
