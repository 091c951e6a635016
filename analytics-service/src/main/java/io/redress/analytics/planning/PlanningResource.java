package io.redress.analytics.planning;

import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Staff and money for visits, with every parameter open. Keeps nothing. */
@Path("/api/v1/planning")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR})
@Tag(name = "Planning", description = "How many people visits take, and what they cost.")
public class PlanningResource {
  @POST
  @Path("/staffing")
  @Operation(
      operationId = "planStaffing",
      summary = "How many people the visits of a day take.",
      description = "Roles: analyst, supervisor. {} plans as published. Keeps nothing.")
  @APIResponse(responseCode = "200", description = "Visitors, people per branch, people in all.")
  public StaffingView staffing(@NotNull @Valid StaffingRequest asked) {
    if (asked.hoursPerVisit().compareTo(asked.hoursPerDay()) > 0) {
      throw ProblemException.invalid(
          "hoursPerVisit",
          "does not fit into hoursPerDay",
          "Send a shorter visit or a longer day.");
    }
    return StaffingView.of(asked);
  }

  @POST
  @Path("/cost")
  @Operation(
      operationId = "planCost",
      summary = "What a plan costs.",
      description =
          "Roles: analyst, supervisor. {} costs the published plan. Whole minor units; only"
              + " management is rounded, once. Keeps nothing.")
  @APIResponse(responseCode = "200", description = "Lines, sum, management, total.")
  public CostView cost(@NotNull @Valid CostRequest asked) {
    var currency = asked.lines().get(0).unitPrice().currency();
    for (var line = 1; line < asked.lines().size(); line++) {
      if (!asked.lines().get(line).unitPrice().currency().equals(currency)) {
        throw ProblemException.of(
                AnalyticsProblem.CURRENCIES_MIXED, "The lines have more than one currency.")
            .field(
                "lines[" + line + "].unitPrice.currency",
                "is not " + currency,
                "Convert the price, or plan each currency by itself.");
      }
    }
    return CostView.of(asked);
  }
}
