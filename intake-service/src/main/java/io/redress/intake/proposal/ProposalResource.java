package io.redress.intake.proposal;

import io.redress.intake.complaint.Viewers;
import io.redress.intake.plan.Editors;
import io.redress.intake.plan.ReasonRequest;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Cases for the knowledge base, proposed by those who solved them. */
@Path("/api/v1/plans/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Response plans")
public class ProposalResource {
  private final ProposeCase propose;
  private final DecideProposal decide;
  private final ReadProposals read;
  private final Viewers viewers;
  private final Editors editors;
  private final Zone zone;

  @Inject
  ProposalResource(
      ProposeCase propose,
      DecideProposal decide,
      ReadProposals read,
      Viewers viewers,
      Editors editors,
      Zone zone) {
    this.propose = propose;
    this.decide = decide;
    this.read = read;
    this.viewers = viewers;
    this.editors = editors;
    this.zone = zone;
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.HANDLER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.HEAD})
  @Operation(
      operationId = "proposePlanCase",
      summary = "Propose a case from a closed complaint",
      description =
          "For a known plan or a new one. Of the complaint only its category is taken; in what the"
              + " proposer writes, numbers and the customer's name are masked before it is kept.")
  @APIResponse(
      responseCode = "201",
      description = "Proposed, now or by an earlier request with the same Idempotency-Key",
      headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  public RestResponse<ProposalView> propose(
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid ProposalRequest request) {
    ProposalView view = shown(propose.propose(key, request, viewers.current()));
    return ResponseBuilder.<ProposalView>created(URI.create("/api/v1/plans/proposals/" + view.id()))
        .entity(view)
        .build();
  }

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.HANDLER,
    Roles.SUPERVISOR,
    Roles.COORDINATOR,
    Roles.HEAD,
    Roles.PROCESS_OWNER,
    Roles.ADMINISTRATOR
  })
  @Operation(
      operationId = "listPlanProposals",
      summary = "Proposals, oldest first",
      description = "Everybody's for those who review or publish plans; else one's own.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<ProposalView> list(
      @Parameter(description = "OPEN (when left out), ACCEPTED or DECLINED") @QueryParam("state")
          String state,
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor")
          String cursor) {
    return read.page(state(state), editors.current(), cursor, Limit.of(limit))
        .map(it -> ProposalView.of(it, zone));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.AGENT,
    Roles.HANDLER,
    Roles.SUPERVISOR,
    Roles.COORDINATOR,
    Roles.HEAD,
    Roles.PROCESS_OWNER,
    Roles.ADMINISTRATOR
  })
  @Operation(operationId = "readPlanProposal", summary = "Show a proposal")
  @APIResponse(responseCode = "200", description = "The proposal")
  public ProposalView read(@PathParam("id") String id) {
    return shown(id);
  }

  @POST
  @Path("/{id}/acceptance")
  @RolesAllowed({Roles.PROCESS_OWNER, Roles.ADMINISTRATOR})
  @Operation(
      operationId = "acceptPlanProposal",
      summary = "Accept a proposal into a draft",
      description =
          "Of the plan it was proposed for, with the case added to what is in force, or of a new"
              + " plan. The proposer is its author. Nobody accepts their own.")
  @APIResponse(responseCode = "200", description = "The proposal, with the draft that it became")
  public ProposalView accept(@PathParam("id") String id) {
    decide.accept(id, editors.current());
    return shown(id);
  }

  @POST
  @Path("/{id}/refusal")
  @RolesAllowed({Roles.PROCESS_OWNER, Roles.ADMINISTRATOR})
  @Operation(operationId = "declinePlanProposal", summary = "Decline a proposal with a reason")
  @APIResponse(responseCode = "200", description = "The proposal afterwards")
  public ProposalView decline(@PathParam("id") String id, @NotNull @Valid ReasonRequest request) {
    decide.decline(id, request.reason(), editors.current());
    return shown(id);
  }

  private ProposalView shown(String id) {
    return ProposalView.of(read.read(id, editors.current()), zone);
  }

  private static ProposalState state(String value) {
    if (value == null) {
      return ProposalState.OPEN;
    }
    return Arrays.stream(ProposalState.values())
        .filter(state -> state.name().equals(value.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "state", "is not a state", "Send OPEN, ACCEPTED or DECLINED."));
  }
}
