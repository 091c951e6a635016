package io.redress.callback.visit;

import io.redress.callback.branch.BranchOfCaller;
import io.redress.callback.visit.VisitRequests.BudgetRequest;
import io.redress.callback.visit.VisitRequests.PlanRequest;
import io.redress.callback.visit.VisitViews.BudgetView;
import io.redress.callback.visit.VisitViews.CandidatesView;
import io.redress.callback.visit.VisitViews.PlanView;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.TimeParameter;
import io.redress.kit.time.Zone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom to visit on a day, the plan of a day, and what may be given away. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "Visits")
public class VisitPlanResource {

  private final FindCandidates candidates;
  private final PlanDay days;
  private final ReadVisits read;
  private final GiftBudgets budgets;
  private final BranchOfCaller branches;
  private final Zone zone;
  private final Clock clock;

  VisitPlanResource(
      FindCandidates candidates,
      PlanDay days,
      ReadVisits read,
      GiftBudgets budgets,
      BranchOfCaller branches,
      Zone zone,
      Clock clock) {
    this.candidates = candidates;
    this.days = days;
    this.read = read;
    this.budgets = budgets;
    this.branches = branches;
    this.zone = zone;
    this.clock = clock;
  }

  /** Candidates. */
  @GET
  @Path("/visit-candidates")
  @RolesAllowed({Roles.SUPERVISOR, Roles.CALLER})
  @Operation(
      operationId = "listVisitCandidates",
      summary = "The open cases of a day that are worth a visit, the most urgent first, with why",
      description =
          "As the table visit-selection says; of at most 1000 cases. Today unless said; a supervisor"
              + " sees the own branch.")
  public CandidatesView candidates(
      @Parameter(description = "In the zone of the business", example = "2026-11-26")
          @QueryParam("day")
          String day,
      @QueryParam("branch") String branch) {
    LocalDate wanted = TimeParameter.day("day", day);
    String own = branches.only();
    return candidates.of(
        wanted == null ? zone.at(clock.instant()).toLocalDate() : wanted,
        own == null ? branch : own);
  }

  /** Plans. */
  @POST
  @Path("/visit-plans")
  @Operation(
      operationId = "planVisits",
      summary = "Plan a day: every agreed visit gets a visitor and a time, or is left with why",
      description =
          "May be repeated until the visitors set out: it plans anew what has not begun. Each visit"
              + " begins in the time that its customer chose; the day is ordered by area; nobody"
              + " works longer than 8 hours, unless configured otherwise.")
  @APIResponse(responseCode = "200", description = "The plan")
  public PlanView plan(@NotNull @Valid PlanRequest request) {
    requireBranch(request.branch());
    days.plan(request.day(), request.branch(), request.visitors());
    return read.plan(request.day(), request.branch());
  }

  /** The plan. */
  @GET
  @Path("/visit-plans")
  @RolesAllowed({Roles.SUPERVISOR, Roles.VISITOR, Roles.CALLER})
  @Operation(operationId = "getVisitPlan", summary = "The plan of a day")
  public PlanView plan(
      @Parameter(example = "2026-11-27", required = true) @QueryParam("day") String day,
      @Parameter(required = true) @QueryParam("branch") String branch) {
    LocalDate wanted = TimeParameter.day("day", day);
    if (wanted == null || branch == null) {
      throw ProblemException.invalid(
          wanted == null ? "day" : "branch", "is missing", "Name day and branch.");
    }
    requireBranch(branch, Roles.VISITOR);
    return read.plan(wanted, branch);
  }

  /** The budget. */
  @GET
  @Path("/gift-budgets/{branch}/{month}")
  @Operation(operationId = "getGiftBudget", summary = "What a branch may give away in a month")
  public BudgetView budget(@PathParam("branch") String branch, @PathParam("month") String month) {
    requireBranch(branch);
    return budgets.of(branch, VisitParameters.month(month));
  }

  /** Sets the budget. */
  @PUT
  @Path("/gift-budgets/{branch}/{month}")
  @Operation(operationId = "setGiftBudget", summary = "Set it; what is given away stays counted")
  @APIResponse(responseCode = "200", description = "The budget")
  public BudgetView budget(
      @PathParam("branch") String branch,
      @PathParam("month") String month,
      @NotNull @Valid BudgetRequest request) {
    requireBranch(branch);
    if (branch.length() > 64) {
      throw ProblemException.invalid("branch", "is too long", "Send at most 64 characters.");
    }
    budgets.set(branch, VisitParameters.month(month), request.amount());
    return budgets.of(branch, VisitParameters.month(month));
  }

  private void requireBranch(String branch, String... others) {
    String own = branches.only(others);
    if (own != null && !own.equals(branch)) {
      throw ProblemException.of(CommonProblem.NOT_FOUND, "There is no such branch of yours.");
    }
  }
}
