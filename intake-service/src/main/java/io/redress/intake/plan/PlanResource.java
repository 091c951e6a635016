package io.redress.intake.plan;

import io.quarkus.security.Authenticated;
import io.redress.kit.etag.Tagged;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Finds, shows and begins response plans. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Response plans")
public class PlanResource {
  private final FindPlans find;
  private final ReadPlan read;
  private final DraftPlan draft;
  private final Editors editors;
  private final Zone zone;

  @Inject
  PlanResource(FindPlans find, ReadPlan read, DraftPlan draft, Editors editors, Zone zone) {
    this.find = find;
    this.read = read;
    this.draft = draft;
    this.editors = editors;
    this.zone = zone;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listPlans",
      summary = "Search plans, or list them",
      description =
          "With q the best that have at least half of its words, best first, each with why it was"
              + " found; a category ranks those filed under it higher. q is words in Chinese or"
              + " English, of any width and case, and no query language. Without q all of them, or"
              + " those of a category, by number. Published plans are for any role, the others for"
              + " those who write plans.")
  @APIResponse(responseCode = "200", description = "The best, or one page")
  public Page<PlanSummary> list(
      @Parameter(description = "Words to look for, at most 200 characters") @QueryParam("q")
          String search,
      @Parameter(description = "Code of a leaf or a group") @QueryParam("category") String category,
      @Parameter(
              description =
                  "DRAFT, REVIEWED, PUBLISHED (when left out), SUPERSEDED, RETIRED or WITHDRAWN")
          @QueryParam("status")
          String status,
      @Parameter(description = "Items per page, 1 to 200; 50 when left out, and 10 of a search")
          @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page; a search has one page only")
          @QueryParam("cursor")
          String cursor) {
    PlanFilter filter = PlanFilters.read(search, category, status);
    if (filter.words() == null) {
      return find.all(filter, editors.current(), cursor, Limit.of(limit));
    }
    if (cursor != null) {
      throw ProblemException.invalid(
          "cursor", "goes with no search", "Ask for more at once, or for better words.");
    }
    return find.best(filter, editors.current(), limit == null ? 10 : Limit.of(limit));
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
      operationId = "createPlan",
      summary = "Draft a new plan",
      description =
          "Its first version is a draft: nobody is shown it until it was reviewed by somebody else"
              + " and published.")
  @APIResponse(
      responseCode = "201",
      description = "Drafted, now or by an earlier request with the same Idempotency-Key",
      headers = {
        @Header(name = "Location", schema = @Schema(implementation = String.class)),
        @Header(name = "ETag", schema = @Schema(implementation = String.class))
      },
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public RestResponse<PlanView> create(
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid PlanContent content) {
    String id = draft.create(key, content, editors.current());
    ReadPlan.Shown shown = read.version(id, 1, editors.current());
    return Tagged.created("/api/v1/plans/" + id, shown.view(), shown.revision());
  }

  @GET
  @Path("/{id}")
  @Authenticated
  @Operation(
      operationId = "readPlan",
      summary = "Show a plan",
      description =
          "The version in force. Where none is, those who write plans see the latest, and for the"
              + " others there is no such plan.")
  @APIResponse(
      responseCode = "200",
      description = "The version; its ETag is for changes of this version",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public RestResponse<PlanView> read(@PathParam("id") String id) {
    ReadPlan.Shown shown = read.current(id, editors.current());
    return Tagged.ok(shown.view(), shown.revision());
  }

  @GET
  @Path("/{id}/history")
  @RolesAllowed({
    Roles.AGENT,
    Roles.HANDLER,
    Roles.SUPERVISOR,
    Roles.COORDINATOR,
    Roles.HEAD,
    Roles.PROCESS_OWNER,
    Roles.ADMINISTRATOR
  })
  @Operation(operationId = "readPlanHistory", summary = "Who did what with a plan, oldest first")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<StepView> history(
      @PathParam("id") String id,
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor")
          String cursor) {
    return read.history(id, cursor, Limit.of(limit)).map(step -> StepView.of(step, zone));
  }
}
