package io.redress.analytics.launch;

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

/** Launches, their audit and their figures. */
@Path("/api/v1/launches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR, Roles.HEAD, Roles.COORDINATOR, Roles.PROCESS_OWNER})
@Tag(
    name = "Launches",
    description =
        "Products and campaigns: registered with date, owner, expectation and response plan, audited"
            + " (no plan, no launch), and watched afterwards.")
public class LaunchResource {
  private static final String PATH = "/api/v1/launches/";
  private static final String READS =
      "Roles: analyst, supervisor, head, coordinator, process-owner.";
  private static final String LEADS = "Roles: head, process-owner.";
  private static final String IF_MATCH = "The ETag that was read.";

  @Inject RegisterLaunch register;
  @Inject ChangeLaunch change;
  @Inject ReadLaunches read;
  @Context UriInfo uri;

  @POST
  @RolesAllowed({Roles.HEAD, Roles.PROCESS_OWNER})
  @Operation(
      operationId = "registerLaunch",
      summary = "Registers a launch, complete or not.",
      description = LEADS + " What is missing is in its audit.")
  @APIResponse(
      responseCode = "201",
      description = "The launch.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = LaunchView.class)))
  public RestResponse<LaunchView> register(
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid LaunchContent content) {
    var launch = read.read(register.register(key, content));
    return Tagged.created(PATH + launch.id(), launch, launch.version());
  }

  @GET
  @Operation(
      operationId = "listLaunches",
      summary = "Launches, the latest registration first.",
      description = READS)
  @APIResponse(responseCode = "200", description = "A page of launches.")
  public Page<LaunchView> list(
      @Parameter(description = "REGISTERED, READY, LAUNCHED, WATCHED or CLOSED.")
          @QueryParam("state")
          String state,
      @BeanParam FigureResource.PageParameters page) {
    KnownParameters.require(Set.of("state", "limit", "cursor"), uri.getQueryParameters());
    return read.list(state, page.limit(), page.cursor());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readLaunch",
      summary = "A launch and what it lacks.",
      description = READS)
  @APIResponse(
      responseCode = "200",
      description = "The launch; its version is in the ETag.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = LaunchView.class)))
  public RestResponse<LaunchView> read(@PathParam("id") String id) {
    return tagged(read.read(id));
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      operationId = "listLaunchSteps",
      summary = "Who did what with a launch, when and why, oldest first.",
      description = READS)
  @APIResponse(responseCode = "200", description = "A page of steps.")
  public Page<LaunchStepView> history(
      @PathParam("id") String id, @BeanParam FigureResource.PageParameters page) {
    KnownParameters.require(Set.of("limit", "cursor"), uri.getQueryParameters());
    return read.history(id, page.limit(), page.cursor());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.HEAD, Roles.PROCESS_OWNER})
  @Operation(
      operationId = "changeLaunch",
      summary = "Plans something else, with a reason.",
      description =
          LEADS
              + " What was ready must be found ready again. On the market, only owner, expectation and"
              + " plan may change.")
  @APIResponse(
      responseCode = "200",
      description = "The launch.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = LaunchView.class)))
  public RestResponse<LaunchView> change(
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid LaunchChangeRequest request) {
    return tagged(read.view(change.change(id, ifMatch, request)));
  }

  @POST
  @Path("/{id}/readiness")
  @RolesAllowed({Roles.HEAD, Roles.PROCESS_OWNER})
  @Operation(
      operationId = "findLaunchReady",
      summary = "Finds a launch ready: nothing is missing.",
      description = LEADS)
  @APIResponse(
      responseCode = "200",
      description = "The launch.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = LaunchView.class)))
  public RestResponse<LaunchView> ready(
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch) {
    return tagged(read.view(change.ready(id, ifMatch)));
  }

  @POST
  @Path("/{id}/start")
  @RolesAllowed({Roles.HEAD, Roles.PROCESS_OWNER})
  @Operation(
      operationId = "startLaunch",
      summary = "Brings it to the market, when its date has come and still nothing is missing.",
      description = LEADS + " From its date on it is watched.")
  @APIResponse(
      responseCode = "200",
      description = "The launch.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = LaunchView.class)))
  public RestResponse<LaunchView> start(
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch) {
    return tagged(read.view(change.launch(id, ifMatch)));
  }

  @POST
  @Path("/{id}/closing")
  @RolesAllowed({Roles.HEAD, Roles.PROCESS_OWNER})
  @Operation(
      operationId = "closeLaunch",
      summary = "Closes a launch with what was learned; its watch ends.",
      description = LEADS)
  @APIResponse(
      responseCode = "200",
      description = "The launch.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = LaunchView.class)))
  public RestResponse<LaunchView> close(
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid LaunchReasonRequest request) {
    return tagged(read.view(change.close(id, ifMatch, request)));
  }

  private static RestResponse<LaunchView> tagged(LaunchView launch) {
    return Tagged.ok(launch, launch.version());
  }
}
