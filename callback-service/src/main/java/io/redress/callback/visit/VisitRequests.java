package io.redress.callback.visit;

import io.redress.callback.plan.Satisfied;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked of visits. */
public final class VisitRequests {

  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}";

  private VisitRequests() {}

  /** Proposes one. */
  @Schema(name = "VisitRequest")
  public record ProposeRequest(
      @NotNull @Size(max = 36) String complaintId,
      @Schema(
              description = "Part of the branch, by which the day is ordered",
              examples = "riverside")
          @NotNull
          @Pattern(regexp = CODE)
          String area) {}

  /** A time. */
  @Schema(name = "VisitTime")
  public record TimeRequest(@NotNull OffsetDateTime from, @NotNull OffsetDateTime to) {}

  /** Offers times. */
  @Schema(name = "VisitOfferRequest")
  public record OfferRequest(@NotEmpty @Size(max = 10) List<@NotNull @Valid TimeRequest> times) {}

  /** What the customer says to the offer. */
  @Schema(name = "VisitAnswerRequest")
  public record AnswerRequest(
      @Schema(description = "What they said") @NotNull Answer answer,
      @Schema(description = "ACCEPTED: one of those offered. OTHER_TIME: when they would like it")
          @Valid
          TimeRequest time) {

    /** Answers. */
    public enum Answer {
      ACCEPTED,
      OTHER_TIME,
      DECLINED
    }
  }

  /** Plans a day. */
  @Schema(name = "VisitPlanRequest")
  public record PlanRequest(
      @NotNull LocalDate day,
      @NotNull @Size(max = 64) String branch,
      @Schema(description = "User names") @NotNull @Size(max = 50)
          List<@NotBlank @Size(max = 100) String> visitors) {

    @AssertTrue(message = "must name each visitor once")
    @Schema(hidden = true)
    boolean isVisitorsDistinct() {
      return visitors == null
          || Set.copyOf(visitors.stream().filter(v -> v != null).toList()).size()
              == visitors.size();
    }
  }

  /** Sets out. */
  @Schema(name = "VisitStartRequest")
  public record StartRequest(
      @Schema(description = "What is in the bag") @NotNull @Size(max = 20)
          Set<@NotNull KitItem> kit) {}

  /** What happened. */
  @Schema(name = "VisitRecordRequest")
  public record RecordRequest(
      @NotNull VisitOutcome outcome,
      @Schema(description = "Each of the three networks once; needed unless ABSENT") @Size(max = 3)
          List<@NotNull @Valid TestResult> tests,
      @Schema(description = "Needed unless ABSENT; for staff only") Situation situation,
      @Schema(description = "Needed for FOLLOW_UP") Outlook outlook,
      @Valid FollowUpRequest followUp,
      @Schema(description = "Worth of the gifts in minor units", examples = "1500")
          @Min(0)
          @Max(1_000_000)
          Long giftAmount,
      @Schema(description = "For staff; kept here, never published") @Size(max = 1000)
          String note) {}

  /** What is left to do. */
  @Schema(name = "VisitFollowUp")
  public record FollowUpRequest(
      @Schema(examples = "network-quality") @NotNull @Pattern(regexp = CODE) String department,
      @Schema(description = "For staff; kept here, never published") @NotBlank @Size(max = 500)
          String what,
      @NotNull LocalDate until) {}

  /** What the customer says afterwards. */
  @Schema(name = "VisitCallRequest")
  public record CallRequest(@NotNull Satisfied satisfied) {}

  /** Why it is not needed. */
  @Schema(name = "VisitCancelRequest")
  public record CancelRequest(
      @Schema(examples = "Solved meanwhile") @NotBlank @Size(max = 200) String reason) {}

  /** What a branch may give away in a month. */
  @Schema(name = "GiftBudgetRequest")
  public record BudgetRequest(
      @Schema(description = "Minor units", examples = "350000") @Min(0) @Max(1_000_000_000)
          long amount) {}
}
