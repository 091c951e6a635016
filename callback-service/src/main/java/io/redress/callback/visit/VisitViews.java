package io.redress.callback.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.callback.plan.Satisfied;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How visits are shown to staff. */
public final class VisitViews {

  private VisitViews() {}

  /** A case that may be worth a visit. */
  @Schema(name = "VisitCandidate")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CandidateView(
      String complaintId,
      String ticketNumber,
      String branch,
      String category,
      String tier,
      @Schema(description = "Why; empty where the table wants it for another reason")
          Set<VisitReason> reasons,
      @Schema(description = "The smaller the sooner, as the table says") int priority) {}

  /** The candidates of a day, the most urgent first. */
  @Schema(name = "VisitCandidates")
  public record CandidatesView(LocalDate day, int cases, List<CandidateView> items) {}

  /** A time. */
  @Schema(name = "VisitTimeView")
  public record TimeView(OffsetDateTime from, OffsetDateTime to) {}

  /** A visit. */
  @Schema(name = "Visit")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record VisitView(
      String id,
      String complaintId,
      String ticketNumber,
      String branch,
      String area,
      Set<VisitReason> reasons,
      VisitState state,
      @Schema(description = "What the customer was offered") List<TimeView> offered,
      @Schema(description = "What the customer chose") TimeView agreed,
      LocalDate day,
      String visitor,
      OffsetDateTime beginsAt,
      @Schema(description = "Why the plan of its day does not have it") String leftOut,
      VisitOutcome outcome,
      List<TestResult> tests,
      Situation situation,
      Outlook outlook,
      String note,
      FollowUpView followUp,
      Long giftAmount,
      @Schema(description = "When the customer is to be called after the visit")
          OffsetDateTime callAt,
      Satisfied satisfied,
      OffsetDateTime endedAt,
      @Schema(description = "Also in ETag") long version) {}

  /** What is left to do. */
  @Schema(name = "VisitFollowUpView")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FollowUpView(String department, String what, LocalDate until) {}

  /** What visits left to do on a complaint. */
  @Schema(name = "VisitFollowUps")
  public record FollowUpsView(
      @Schema(description = "The latest visit first, at most 20") List<LeftToDoView> items) {}

  /** What one visit left to do, for who is to do it. */
  @Schema(name = "VisitLeftToDo")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LeftToDoView(
      String visitId,
      String department,
      @Schema(description = "Left out once the customer was erased") String what,
      LocalDate until,
      Outlook outlook,
      List<TestResult> tests,
      OffsetDateTime visitedAt) {}

  /** The plan of a day. */
  @Schema(name = "VisitPlan")
  public record PlanView(
      LocalDate day,
      String branch,
      List<RouteView> routes,
      @Schema(description = "Those who are not in the plan, each with the reason")
          List<LeftView> left) {}

  /** A visitor's day, in its order. */
  @Schema(name = "VisitRoute")
  public record RouteView(String visitor, List<StopView> stops) {}

  /** A visit in the plan. */
  @Schema(name = "VisitStop")
  public record StopView(String visitId, String area, OffsetDateTime beginsAt, VisitState state) {}

  /** A visit that is not in the plan. */
  @Schema(name = "VisitLeftOut")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LeftView(String visitId, String reason) {}

  /** What helps staff. */
  @Schema(name = "VisitAdvice")
  public record AdviceView(
      List<LineView> kit,
      List<LineView> conduct,
      List<LineView> situations,
      List<LineView> outlooks) {}

  /** One line of advice. */
  @Schema(name = "VisitAdviceLine")
  public record LineView(String code, String en, String zh) {}

  /** What a branch gives away in a month. */
  @Schema(name = "GiftBudget")
  public record BudgetView(
      String branch,
      @Schema(examples = "2026-11") String month,
      @Schema(description = "Minor units") long amount,
      @Schema(description = "Given away so far") long spent,
      String currency) {}
}
