package io.redress.intake.plan;

import io.quarkus.security.Authenticated;
import io.redress.kit.etag.Tagged;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The versions of a response plan, and what is done with them until one is in force. */
@Path("/api/v1/plans/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Response plans")
public class PlanVersionResource {
  private static final String MATCH = "ETag of the version as it was read; needed";

  private final ReadPlan read;
  private final DraftPlan draft;
  private final ReviewPlan review;
  private final PublishPlan publish;
  private final EndPlan end;
  private final Editors editors;

  @Inject
  PlanVersionResource(
      ReadPlan read,
      DraftPlan draft,
      ReviewPlan review,
      PublishPlan publish,
      EndPlan end,
      Editors editors) {
    this.read = read;
    this.draft = draft;
    this.review = review;
    this.publish = publish;
    this.end = end;
    this.editors = editors;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listPlanVersions",
      summary = "The versions of a plan, newest first",
      description = "All for those who write plans; the one in force for any other role.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<PlanSummary> list(
      @PathParam("id") String id,
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor")
          String cursor) {
    return read.versions(id, editors.current(), cursor, Limit.of(limit));
  }

  @POST
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
      operationId = "createPlanVersion",
      summary = "Draft a new version",
      description =
          "Based on the version in force, which stays in force until this one is published."
              + " Several drafts may be under way; the first to be published wins.")
  @APIResponse(
      responseCode = "201",
      description = "Drafted, now or by an earlier request with the same Idempotency-Key",
      headers = {
        @Header(name = "Location", schema = @Schema(implementation = String.class)),
        @Header(name = "ETag", schema = @Schema(implementation = String.class))
      },
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public RestResponse<PlanView> create(
      @PathParam("id") String id,
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid PlanContent content) {
    int version = draft.createVersion(key, id, content, editors.current());
    ReadPlan.Shown shown = read.version(id, version, editors.current());
    return Tagged.created(
        "/api/v1/plans/" + shown.view().id() + "/versions/" + version,
        shown.view(),
        shown.revision());
  }

  @GET
  @Path("/{version}")
  @Authenticated
  @Operation(operationId = "readPlanVersion", summary = "Show a version")
  @APIResponse(
      responseCode = "200",
      description = "The version",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public RestResponse<PlanView> read(
      @PathParam("id") String id, @PathParam("version") int version) {
    return shown(id, version);
  }

  @PUT
  @Path("/{version}")
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
      operationId = "rewritePlanVersion",
      summary = "Write a draft anew",
      description =
          "Drafts only. Whoever does is one of its authors, and will neither review nor publish it.")
  @APIResponse(
      responseCode = "200",
      description = "The version afterwards",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public RestResponse<PlanView> rewrite(
      @PathParam("id") String id,
      @PathParam("version") int version,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PlanContent content) {
    draft.rewrite(change(id, version, ifMatch), content);
    return shown(id, version);
  }

  @POST
  @Path("/{version}/reviews")
  @RolesAllowed({Roles.COORDINATOR, Roles.HEAD, Roles.SUPERVISOR})
  @Operation(
      operationId = "reviewPlanVersion",
      summary = "Approve a draft, or send it back",
      description =
          "By somebody who wrote no word of it. A reviewed version can still be sent back, until it"
              + " is published.")
  @APIResponse(
      responseCode = "200",
      description = "The version afterwards",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public RestResponse<PlanView> review(
      @PathParam("id") String id,
      @PathParam("version") int version,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ReviewRequest request) {
    review.review(change(id, version, ifMatch), request);
    return shown(id, version);
  }

  @POST
  @Path("/{version}/publication")
  @RolesAllowed({Roles.PROCESS_OWNER, Roles.ADMINISTRATOR})
  @Operation(
      operationId = "publishPlanVersion",
      summary = "Put a reviewed version in force",
      description =
          "By somebody who wrote no word of it. The version that was in force is superseded at the"
              + " same moment. Refused when another version was published since this one was"
              + " drafted, or when its dates do not allow it.")
  @APIResponse(
      responseCode = "200",
      description = "The version afterwards; searches find it from now on",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public RestResponse<PlanView> publish(
      @PathParam("id") String id,
      @PathParam("version") int version,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch) {
    publish.publish(change(id, version, ifMatch));
    return shown(id, version);
  }

  @POST
  @Path("/{version}/withdrawal")
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
      operationId = "withdrawPlanVersion",
      summary = "Give up a draft or a reviewed version",
      description = "By one of its authors, or by those who review or publish.")
  @APIResponse(
      responseCode = "200",
      description = "The version afterwards",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public RestResponse<PlanView> withdraw(
      @PathParam("id") String id,
      @PathParam("version") int version,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    end.withdraw(change(id, version, ifMatch), request);
    return shown(id, version);
  }

  @POST
  @Path("/{version}/retirement")
  @RolesAllowed({Roles.PROCESS_OWNER, Roles.ADMINISTRATOR})
  @Operation(
      operationId = "retirePlanVersion",
      summary = "Take the version in force out of it",
      description = "The plan is not suggested any more, until another version is published.")
  @APIResponse(
      responseCode = "200",
      description = "The version afterwards",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public RestResponse<PlanView> retire(
      @PathParam("id") String id,
      @PathParam("version") int version,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    end.retire(change(id, version, ifMatch), request);
    return shown(id, version);
  }

  private PlanChange change(String id, int version, String ifMatch) {
    return new PlanChange(id, version, ifMatch, editors.current());
  }

  private RestResponse<PlanView> shown(String id, int version) {
    ReadPlan.Shown shown = read.version(id, version, editors.current());
    return Tagged.ok(shown.view(), shown.revision());
  }
}
