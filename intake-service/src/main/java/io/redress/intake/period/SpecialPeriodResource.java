package io.redress.intake.period;

import io.quarkus.security.Authenticated;
import io.redress.kit.etag.Tagged;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Major events during which complaints travel faster. */
@Path("/api/v1/special-periods")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Reference data")
public class SpecialPeriodResource {
  private static final String MATCH = "ETag of the period that the change is based on";

  private final DeclarePeriod declare;
  private final ChangePeriod change;
  private final ReadPeriods read;
  private final Caller caller;
  private final Clock clock;
  private final Zone zone;

  @Inject
  SpecialPeriodResource(
      DeclarePeriod declare,
      ChangePeriod change,
      ReadPeriods read,
      Caller caller,
      Clock clock,
      Zone zone) {
    this.declare = declare;
    this.change = change;
    this.read = read;
    this.caller = caller;
    this.clock = clock;
    this.zone = zone;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SUPERVISOR, Roles.COORDINATOR, Roles.ADMINISTRATOR})
  @Operation(
      operationId = "declareSpecialPeriod",
      summary = "Declare a special period",
      description =
          "What is registered from then on and falls into it takes one lane faster: green for"
              + " standard, emergency for green. Being in several is no more than being in one."
              + " A supervisor of a branch declares those of that branch.")
  @APIResponse(
      responseCode = "201",
      description = "Declared, now or by an earlier request with the same Idempotency-Key",
      headers = {
        @Header(name = "Location", schema = @Schema(implementation = String.class)),
        @Header(name = "ETag", schema = @Schema(implementation = String.class))
      },
      content = @Content(schema = @Schema(implementation = SpecialPeriodView.class)))
  public RestResponse<SpecialPeriodView> declare(
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid SpecialPeriodRequest request) {
    SpecialPeriodView view = view(declare.declare(key, request, author()));
    return Tagged.created("/api/v1/special-periods/" + view.id(), view, view.version());
  }

  @GET
  @Operation(
      operationId = "listSpecialPeriods",
      summary = "List special periods, the last to begin first",
      description = "For any role.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<SpecialPeriodView> list(
      @Parameter(description = "Only those that run at this time") @QueryParam("at") String at,
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor")
          String cursor) {
    return read.list(at, cursor, Limit.of(limit)).map(this::view);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readSpecialPeriod",
      summary = "Show a special period",
      description = "For any role.")
  @APIResponse(
      responseCode = "200",
      description = "The period; its version is in the ETag",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = SpecialPeriodView.class)))
  public RestResponse<SpecialPeriodView> read(@PathParam("id") String id) {
    return tagged(view(read.read(id)));
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SUPERVISOR, Roles.COORDINATOR, Roles.ADMINISTRATOR})
  @Operation(
      operationId = "changeSpecialPeriod",
      summary = "Change a special period",
      description =
          "Replaces everything; a to that has come ends it at once. Tickets keep the lane that they"
              + " took.")
  @APIResponse(
      responseCode = "200",
      description = "The period afterwards",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = SpecialPeriodView.class)))
  public RestResponse<SpecialPeriodView> change(
      @PathParam("id") String id,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid SpecialPeriodRequest request) {
    return tagged(view(change.change(id, ifMatch, request, author())));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.COORDINATOR, Roles.ADMINISTRATOR})
  @Operation(
      operationId = "removeSpecialPeriod",
      summary = "Take a special period back that has not begun",
      description = "One that has begun explains the lanes of tickets: end it instead.")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void remove(
      @PathParam("id") String id,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch) {
    change.remove(id, ifMatch, author());
  }

  private PeriodAuthor author() {
    return new PeriodAuthor(caller.user(), caller.branch().orElse(null), caller.roles());
  }

  private SpecialPeriodView view(SpecialPeriod period) {
    return SpecialPeriodView.of(period, zone, clock.instant());
  }

  private static RestResponse<SpecialPeriodView> tagged(SpecialPeriodView view) {
    return Tagged.ok(view, view.version());
  }
}
