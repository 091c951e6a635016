package io.redress.analytics.finding;

import io.redress.analytics.figure.FigureResource;
import io.redress.analytics.figure.KnownParameters;
import io.redress.kit.etag.Tagged;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Findings: from a figure or a complaint to a measure, and to what came of it. */
@Path("/api/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.AGENT,
  Roles.HANDLER,
  Roles.REVIEWER,
  Roles.COORDINATOR,
  Roles.HEAD,
  Roles.SUPERVISOR,
  Roles.CALLER,
  Roles.VISITOR,
  Roles.PROCESS_OWNER,
  Roles.ANALYST
})
@Tag(
    name = "Findings",
    description =
        "Weak spots of products, rules, processes, skills and knowledge: owner, measure, target"
            + " figure with its value before, and what came of it.")
public class FindingResource {
  private static final String PATH = "/api/v1/findings/";
  private static final String ALL =
      "Roles: all of the staff; who neither leads nor reads figures sees what they proposed.";
  private static final String LEADS = "Roles: head, process-owner, supervisor, coordinator.";
  private static final String IF_MATCH = "The ETag that was read.";

  @Inject ProposeFinding propose;
  @Inject ChangeFinding change;
  @Inject ReadFindings read;
  @Inject ShowEffect showEffect;
  @Inject ReviewFindings reviewFindings;
  @Context UriInfo uri;

  @POST
  @Operation(
      operationId = "proposeFinding",
      summary = "Names a weak spot.",
      description = ALL + " With a branch in the token it is a finding of that branch.")
  @APIResponse(
      responseCode = "201",
      description = "The finding.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = FindingView.class)))
  public RestResponse<FindingView> propose(
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid FindingRequest request) {
    var finding = read.read(propose.propose(key, request));
    return Tagged.created(PATH + finding.id(), finding, finding.version());
  }

  @GET
  @Operation(
      operationId = "listFindings",
      summary = "Findings, the latest first.",
      description = ALL)
  @APIResponse(responseCode = "200", description = "A page of findings.")
  public Page<FindingView> list(
      @Parameter(description = "PROPOSED, UNDER_WAY, ADOPTED or DECLINED.") @QueryParam("state")
          String state,
      @Parameter(description = "PRODUCT, RULE, PROCESS, SKILL or KNOWLEDGE.")
          @QueryParam("weakSpot")
          String weakSpot,
      @BeanParam FigureResource.PageParameters page) {
    KnownParameters.require(
        Set.of("state", "weakSpot", "limit", "cursor"), uri.getQueryParameters());
    return read.list(state, weakSpot, page.limit(), page.cursor());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readFinding", summary = "A finding.", description = ALL)
  @APIResponse(
      responseCode = "200",
      description = "The finding; its version is in the ETag.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = FindingView.class)))
  public RestResponse<FindingView> read(@PathParam("id") String id) {
    return tagged(read.read(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "listFindingSteps",
      summary = "Who did what with a finding, when and why, oldest first.",
      description = ALL)
  @APIResponse(responseCode = "200", description = "A page of steps.")
  public Page<FindingStepView> history(
      @PathParam("id") String id, @BeanParam FigureResource.PageParameters page) {
    KnownParameters.require(Set.of("limit", "cursor"), uri.getQueryParameters());
    return read.history(id, page.limit(), page.cursor());
  }

  @PUT
  @Path("/{id}/measure")
  @RolesAllowed({Roles.HEAD, Roles.PROCESS_OWNER, Roles.SUPERVISOR, Roles.COORDINATOR})
  @Operation(
      operationId = "planFinding",
      summary = "Takes a finding up, or changes what is done about it.",
      description =
          LEADS
              + " Owner, measure, date and target figure, whose value before is frozen. About"
              + " knowledge, the draft of a response plan is opened; about a skill, the team gets a"
              + " training note.")
  @APIResponse(
      responseCode = "200",
      description = "The finding.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = FindingView.class)))
  public RestResponse<FindingView> plan(
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid MeasureRequest request) {
    return tagged(read.view(change.plan(id, ifMatch, request)));
  }

  @POST
  @Path("/{id}/decision")
  @RolesAllowed({Roles.HEAD, Roles.PROCESS_OWNER, Roles.SUPERVISOR, Roles.COORDINATOR})
  @Operation(
      operationId = "decideFinding",
      summary = "Ends a finding: adopted or declined, with a reason.",
      description = LEADS + " Only what is under way can be adopted.")
  @APIResponse(
      responseCode = "200",
      description = "The finding.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = FindingView.class)))
  public RestResponse<FindingView> decide(
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid DecisionRequest request) {
    return tagged(read.view(change.decide(id, ifMatch, request)));
  }

  @GET
  @Path("/{id}/effect")
  @Operation(
      operationId = "readFindingEffect",
      summary = "Before and after on the figure of a finding.",
      description = ALL + " From the date of the measure to yesterday; with 95 % confidence.")
  @APIResponse(responseCode = "200", description = "Both values, the test and what it shows.")
  public EffectView effect(@PathParam("id") String id) {
    return showEffect.show(id);
  }

  @GET
  @Path("/review")
  @RolesAllowed({
    Roles.ANALYST,
    Roles.SUPERVISOR,
    Roles.HEAD,
    Roles.COORDINATOR,
    Roles.PROCESS_OWNER
  })
  @Operation(
      operationId = "reviewFindings",
      summary = "The list for the monthly review: what moved, what did not, what is overdue.",
      description =
          "Roles: analyst, supervisor, head, coordinator, process-owner. Every finding that was open"
              + " in the month, oldest first.")
  @APIResponse(responseCode = "200", description = "A page of findings with their effects.")
  public Page<ReviewView> review(
      @Parameter(description = "The present one when absent.", example = "2026-11")
          @QueryParam("month")
          String month,
      @BeanParam FigureResource.PageParameters page) {
    KnownParameters.require(Set.of("month", "limit", "cursor"), uri.getQueryParameters());
    return reviewFindings.review(month, page.limit(), page.cursor());
  }

  private static RestResponse<FindingView> tagged(FindingView finding) {
    return Tagged.ok(finding, finding.version());
  }
}
