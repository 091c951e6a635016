package io.redress.intake.complaint;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Registers, lists and shows complaints. */
@Path("/api/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
public class ComplaintResource {
  private final RegisterComplaint register;
  private final ReadComplaint read;
  private final FindComplaints find;
  private final ComplaintFilters filters;
  private final ComplaintViews views;
  private final Viewers viewers;

  @Inject
  ComplaintResource(
      RegisterComplaint register,
      ReadComplaint read,
      FindComplaints find,
      ComplaintFilters filters,
      ComplaintViews views,
      Viewers viewers) {
    this.register = register;
    this.read = read;
    this.find = find;
    this.filters = filters;
    this.views = views;
    this.viewers = viewers;
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.INTEGRATOR})
  @Operation(
      operationId = "registerComplaint",
      summary = "Register a report",
      description =
          "Registers a complaint or an enquiry. The same number with the same category leaf, or with"
              + " the linked ticket, within 30 days makes a REPEAT: the first ticket is reopened if"
              + " it was closed, and there is one case for both. The caller becomes"
              + " first-responsible. An enquiry is answered by being registered, and closed.")
  @APIResponse(
      responseCode = "201",
      description = "Registered, now or by an earlier request with the same Idempotency-Key",
      headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = RegisteredView.class)))
  public RestResponse<RegisteredView> register(
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid RegisterRequest request) {
    Viewer viewer = viewers.current();
    Registration registration = register.register(key, request, viewer);
    RegisteredView view = views.registered(registration, viewer);
    return ResponseBuilder.<RegisteredView>created(URI.create(view.links().self()))
        .header("Idempotency-Replayed", registration.replayed())
        .entity(view)
        .build();
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      operationId = "listComplaints",
      summary = "List complaints, newest first",
      description =
          "An agent sees their own and their branch's, a supervisor their branch's; a supervisor"
              + " without a branch none: branch-missing.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<ComplaintSummary> list(
      @Parameter(description = "The customer's number") @QueryParam("number") String number,
      @Parameter(description = "Code of a leaf, or of a group for all its leaves")
          @QueryParam("category")
          String category,
      @Parameter(description = "RECEIVED, a stage of the case, or CLOSED") @QueryParam("status")
          String status,
      @Parameter(description = "STANDARD, GREEN or EMERGENCY") @QueryParam("lane") String lane,
      @Parameter(description = "Registered at or after this time") @QueryParam("from") String from,
      @Parameter(description = "Registered before this time") @QueryParam("to") String to,
      @Parameter(
              description =
                  "Beginning of a ticket number, or part of a title (of the last 90 days unless"
                      + " from says otherwise). Titles are stored sealed, and at most 2,000 are"
                      + " opened for a page: a page may hold few complaints or none and still have"
                      + " a next; the list ends where there is none")
          @QueryParam("q")
          String search,
      @Parameter(
              description =
                  "Whether to count all that fit; with words in q only where one page holds all")
          @QueryParam("total")
          boolean total,
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor")
          String cursor) {
    return find.find(
            filters.read(number, category, status, lane, from, to, search),
            viewers.current(),
            cursor,
            Limit.of(limit),
            total)
        .map(views::summary);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.INTEGRATOR,
    Roles.HANDLER,
    Roles.REVIEWER,
    Roles.COORDINATOR,
    Roles.HEAD,
    Roles.CALLER,
    Roles.VISITOR
  })
  @Operation(
      operationId = "readComplaint",
      summary = "Show a complaint",
      description =
          "Those who work on complaints see any by its id, with the customer's number masked unless"
              + " they talk to customers.")
  @APIResponse(
      responseCode = "200",
      description = "The complaint; its version is in the ETag",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public RestResponse<ComplaintView> read(@PathParam("id") String id) {
    ComplaintView view = read.read(id, viewers.current());
    return Tagged.ok(view, view.version());
  }
}
