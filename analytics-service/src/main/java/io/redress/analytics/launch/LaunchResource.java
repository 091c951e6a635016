package io.redress.analytics.launch;

import io.redress.analytics.figure.KnownParameters;
import io.redress.kit.etag.Tagged;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Roles;
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
  @Inject ReadExpectation readExpectation;
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
      @Parameter(description = "Items per page, 1 to 200.", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "next of the page before.") @QueryParam("cursor") String cursor) {
    return read.list(state, limit, cursor);
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
      @PathParam("id") String id,
      @Parameter(description = "Items per page, 1 to 200.", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "next of the page before.") @QueryParam("cursor") String cursor) {
    return read.history(id, limit, cursor);
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

  @GET
  @Path("/against-expectation")
  @RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR, Roles.HEAD, Roles.PROCESS_OWNER})
  @Operation(
      operationId = "readLaunchesAgainstExpectation",
      summary = "The complaints that launches brought, by those that were expected.",
      description =
          "Roles: analyst, supervisor, head, process-owner, without a branch in the token. Whole days"
              + " from the date of each launch to the end of its watch, or to yesterday.")
  @APIResponse(responseCode = "200", description = "The launches of the period, and their total.")
  public ExpectationView againstExpectation(
      @Parameter(
              description = "First date of a launch; 30 days up to the last one when absent.",
              example = "2026-11-01")
          @QueryParam("from")
          String from,
      @Parameter(
              description = "Last date of a launch, included; today when absent.",
              example = "2026-11-30")
          @QueryParam("to")
          String to,
      @Parameter(
              description =
                  "previous: also the launches of as many days up to the first one. lastYear: also"
                      + " those of the same dates a year before.",
              example = "previous")
          @QueryParam("compare")
          String compare) {
    KnownParameters.require(Set.of("from", "to", "compare"), uri.getQueryParameters().keySet());
    return readExpectation.read(from, to, compare);
  }

  @GET
  @Path("/against-expectation/cases")
  @RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR, Roles.HEAD, Roles.PROCESS_OWNER})
  @Operation(
      operationId = "listNamingComplaints",
      summary = "Exactly the complaints that launches brought.",
      description = "Roles as for the figure. By launch and id.")
  @APIResponse(responseCode = "200", description = "A page; total is the numerator.")
  public Page<NamingComplaintView> cases(
      @Parameter(description = "As for the figure.") @QueryParam("from") String from,
      @Parameter(description = "As for the figure.") @QueryParam("to") String to,
      @Parameter(description = "Only the launch of this id.") @QueryParam("launch") String launch,
      @Parameter(description = "Items per page, 1 to 200.", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "next of the page before.") @QueryParam("cursor") String cursor) {
    KnownParameters.require(
        Set.of("from", "to", "launch", "limit", "cursor"), uri.getQueryParameters().keySet());
    return readExpectation.cases(from, to, launch, limit, cursor);
  }

  private static RestResponse<LaunchView> tagged(LaunchView launch) {
    return Tagged.ok(launch, launch.version());
  }
}
