package io.redress.callback.repair;

import io.redress.callback.branch.BranchOfCaller;
import io.redress.callback.repair.RepairRequests.AbandonRequest;
import io.redress.callback.repair.RepairRequests.PainPointsRequest;
import io.redress.callback.repair.RepairRequests.PhaseRequest;
import io.redress.callback.repair.RepairRequests.PlanRequest;
import io.redress.callback.repair.RepairRequests.SinceRequest;
import io.redress.callback.repair.RepairRequests.StepRequest;
import io.redress.callback.repair.RepairViews.PlanView;
import io.redress.callback.repair.RepairViews.RelationshipView;
import io.redress.kit.failure.Conflicts;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What let customers down, how much damage that did, and how it is repaired. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.CALLER, Roles.HEAD, Roles.AGENT, Roles.VISITOR})
@Tag(name = "Repair", description = "Repairing the relationship with a customer")
public class RepairResource {

  private final ChangeRepair change;
  private final ChangePhase phases;
  private final ReadRepairs read;
  private final Idempotency idempotency;
  private final Caller caller;
  private final BranchOfCaller branches;

  RepairResource(
      ChangeRepair change,
      ChangePhase phases,
      ReadRepairs read,
      Idempotency idempotency,
      Caller caller,
      BranchOfCaller branches) {
    this.change = change;
    this.phases = phases;
    this.read = read;
    this.idempotency = idempotency;
    this.caller = caller;
    this.branches = branches;
  }

  /** Captures. */
  @POST
  @Path("/pain-points")
  @RolesAllowed({
    Roles.SUPERVISOR,
    Roles.CALLER,
    Roles.HEAD,
    Roles.AGENT,
    Roles.VISITOR,
    Roles.HANDLER,
    Roles.COORDINATOR,
    Roles.INTEGRATOR
  })
  @ResponseStatus(204)
  @Operation(
      operationId = "capturePainPoints",
      summary = "What let the customer of a complaint down, as heard on contact",
      description = "By any service and anybody who speaks with customers. Repeating it is safe.")
  @APIResponse(responseCode = "204", description = "Captured, and the damage judged anew")
  public void capture(@NotNull @Valid PainPointsRequest request) {
    String by = caller.user();
    // It may lead to a further complaint than it locks, and somebody may work on that one.
    Conflicts.tryAgain(
        () -> {
          change.capture(request, by);
          return null;
        });
  }

  /** The relationship. */
  @GET
  @Path("/relationships/{complaintId}")
  @Operation(
      operationId = "getRelationship",
      summary = "The relationship with the customer of a complaint, and what it is judged from")
  public RelationshipView relationship(@PathParam("complaintId") String complaintId) {
    return read.relationship(complaintId, branch());
  }

  /** The phase. */
  @PUT
  @Path("/relationships/{complaintId}/phase")
  @RolesAllowed({Roles.SUPERVISOR, Roles.HEAD})
  @Operation(
      operationId = "setRelationshipPhase",
      summary = "Say in which phase the relationship is, and why",
      description = "Counts until it is left to the table relationship-phase again.")
  @APIResponse(responseCode = "200", description = "The relationship")
  public RelationshipView phase(
      @PathParam("complaintId") String complaintId, @NotNull @Valid PhaseRequest request) {
    phases.say(complaintId, branch(), request.phase(), request.reason(), caller.user());
    return read.relationship(complaintId, branch());
  }

  /** Leaves the phase to the table. */
  @DELETE
  @Path("/relationships/{complaintId}/phase")
  @RolesAllowed({Roles.SUPERVISOR, Roles.HEAD})
  @Operation(
      operationId = "deriveRelationshipPhase",
      summary = "Leave the phase to the table relationship-phase again")
  @APIResponse(responseCode = "200", description = "The relationship")
  public RelationshipView derived(@PathParam("complaintId") String complaintId) {
    phases.leaveToTable(complaintId, branch());
    return read.relationship(complaintId, branch());
  }

  /** Since when. */
  @PUT
  @Path("/relationships/{complaintId}/customer-since")
  @RolesAllowed({
    Roles.SUPERVISOR,
    Roles.HEAD,
    Roles.AGENT,
    Roles.CALLER,
    Roles.VISITOR,
    Roles.INTEGRATOR
  })
  @Operation(
      operationId = "setCustomerSince",
      summary = "Say since when they are a customer, which this service does not know by itself")
  @APIResponse(responseCode = "200", description = "The relationship")
  public RelationshipView since(
      @PathParam("complaintId") String complaintId, @NotNull @Valid SinceRequest request) {
    phases.since(complaintId, branch(), request.since());
    return read.relationship(complaintId, branch());
  }

  /** Plans. */
  @GET
  @Path("/repair-plans")
  @Operation(
      operationId = "listRepairPlans",
      summary = "Repair plans, the newest first",
      description = "With a branch in the token, those of that branch; supervisors have one.")
  public Page<PlanView> list(
      @Parameter(description = "OPEN, DONE or ABANDONED") @QueryParam("state") String state,
      @QueryParam("branch") String branch,
      @Parameter(description = "1 to 200, 50 unless said") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the last page ended") @QueryParam("cursor") String cursor) {
    String own = branch();
    return read.page(state(state), own == null ? branch : own, Limit.of(limit), cursor);
  }

  /** One plan. */
  @GET
  @Path("/repair-plans/{id}")
  @Operation(operationId = "getRepairPlan", summary = "A repair plan with its steps")
  public PlanView plan(@PathParam("id") String id) {
    return read.plan(id, branch());
  }

  /** Makes a plan. */
  @POST
  @Path("/repair-plans")
  @RolesAllowed({Roles.SUPERVISOR, Roles.HEAD})
  @ResponseStatus(201)
  @Transactional
  @Operation(
      operationId = "makeRepairPlan",
      summary = "Make a plan though the damage is slight",
      description =
          "From damage level 2 on plans are made by themselves. 409 with planId while one is under"
              + " way.")
  @APIResponse(responseCode = "201", description = "Made, now or by an earlier request")
  public PlanView plan(
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid PlanRequest request) {
    String id =
        idempotency
            .once(
                key,
                "make-repair-plan",
                request,
                () -> change.plan(request.complaintId(), branch()))
            .resourceId();
    return read.plan(id, branch());
  }

  /** Changes a step. */
  @POST
  @Path("/repair-plans/{id}/steps/{number}")
  @Operation(
      operationId = "changeRepairStep",
      summary = "Give a step to somebody, move it, or close it",
      description = "With its last step the plan is done, and what comes of it is watched.")
  @APIResponse(responseCode = "200", description = "The plan")
  public PlanView step(
      @PathParam("id") String id,
      @PathParam("number") int number,
      @NotNull @Valid StepRequest request) {
    change.step(id, number, branch(), request, caller.user());
    return read.plan(id, branch());
  }

  /** Gives up. */
  @POST
  @Path("/repair-plans/{id}/abandonment")
  @RolesAllowed({Roles.SUPERVISOR, Roles.HEAD})
  @Operation(operationId = "abandonRepairPlan", summary = "Give a plan up, with the reason")
  @APIResponse(responseCode = "200", description = "The plan")
  public PlanView abandon(@PathParam("id") String id, @NotNull @Valid AbandonRequest request) {
    change.abandon(id, branch(), request.reason());
    return read.plan(id, branch());
  }

  private String branch() {
    return branches.only(Roles.HEAD, Roles.AGENT, Roles.VISITOR, Roles.INTEGRATOR);
  }

  private static PlanState state(String text) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(PlanState.values())
        .filter(state -> state.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "state", "is not a state", "Use OPEN, DONE or ABANDONED."));
  }
}
