package io.redress.callback.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.callback.plan.AttemptOutcome;
import io.redress.callback.plan.CallbackResult;
import io.redress.callback.plan.EndCause;
import io.redress.callback.plan.Ratings;
import io.redress.callback.plan.Satisfied;
import io.redress.callback.sampling.SelectionReason;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One callback as staff see it. Whom to call is asked of the complaint, by its id. */
@Schema(
    name = "Callback",
    examples =
        """
        {"id": "019aa9f0-5c1e-7a51-8d0e-3f2f6f6b1a01", "complaintId": "019aa9ef-91c2-7d43-a2f7-0a6f5d1f4e02", \
        "ticketNumber": "261122-000042-7", "caseId": "019aa9ef-9a01-7c11-9a34-51c1e5a7b203", "round": 1, \
        "lane": "GREEN", "tier": "VIP", "category": "basic-communication.weak-signal", "status": "DUE", \
        "reason": "VIP", "requestedAt": "2026-11-22T09:12:00+08:00", "notBefore": "2026-11-22T13:30:00+08:00", \
        "dueAt": "2026-11-23T09:12:00+08:00", "expiresAt": "2026-11-29T09:12:00+08:00", \
        "attempts": [{"number": 1, "at": "2026-11-22T09:30:00+08:00", "outcome": "NO_ANSWER", "by": "caller-2"}], \
        "version": 1}\
        """)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallbackView(
    String id,
    String complaintId,
    String ticketNumber,
    String caseId,
    @Schema(description = "Round of the case, from 1") int round,
    String lane,
    String tier,
    @Schema(description = "Leaf code of the complaint's category") String category,
    @Schema(description = "Only where the case belongs to one") String branch,
    CallbackStatus status,
    @Schema(description = "Why this case is called, or that it is not") SelectionReason reason,
    @Schema(description = "Version of the table that decided so") Integer selectionVersion,
    OffsetDateTime requestedAt,
    @Schema(description = "Earliest time of the next attempt; only while another may be made")
        OffsetDateTime notBefore,
    @Schema(
            description =
                "User name of the caller who took it from the queue; only while they have it")
        String claimedBy,
    @Schema(description = "Until when the customer should have been called") OffsetDateTime dueAt,
    @Schema(description = "When it is closed as not reached; only while open")
        OffsetDateTime expiresAt,
    @Schema(description = "Only once closed") CallbackResult result,
    @Schema(description = "What ended it; only once closed") EndCause cause,
    OffsetDateTime closedAt,
    @Schema(description = "When a link to a survey was sent; only then") OffsetDateTime surveyedAt,
    List<AttemptView> attempts,
    @Schema(description = "Only for one callback, once answered") AnswersView answers,
    @Schema(description = "Also in ETag") long version) {

  /** One call to the customer. */
  @Schema(name = "Attempt")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AttemptView(
      @Schema(description = "From 1") int number,
      OffsetDateTime at,
      AttemptOutcome outcome,
      @Schema(description = "User name of the caller") String by,
      @Schema(description = "Only for one callback, not in lists") String note) {}

  /** What the customer said. */
  @Schema(name = "Answers")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AnswersView(
      Satisfied satisfied,
      Ratings ratings,
      List<String> reasons,
      String comment,
      OffsetDateTime at,
      @Schema(description = "User name of the caller; customer where it came by a survey link")
          String by,
      @Schema(
              description =
                  "Only when true: it came after the callback was closed, whose result stays")
          Boolean late) {}
}
