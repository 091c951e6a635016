package io.redress.workflow.casefile;

import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Choice;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Cases: where a complaint stands, what happened to it, and when what is due. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
@RolesAllowed({
  Roles.AGENT,
  Roles.HANDLER,
  Roles.REVIEWER,
  Roles.COORDINATOR,
  Roles.HEAD,
  Roles.SUPERVISOR
})
public class CaseResource {
  /** Why a case is closed by exception. */
  public record ClosingRequest(@NotBlank @Size(max = 1000) String reason) {}

  /** Why the clock is stopped, and until when at the latest; absent: as long as is allowed. */
  @Schema(name = "PauseRequest")
  public record PauseRequest(@NotBlank @Size(max = 1000) String reason, OffsetDateTime until) {}

  /** The lane from now on, and why. */
  @Schema(name = "LaneRequest")
  public record LaneRequest(@NotNull Lane lane, @NotBlank @Size(max = 1000) String reason) {}

  /** The pauses of a case, oldest first. */
  public record PauseList(List<PauseView> items) {}

  private final ReadCases read;
  private final ReadDeadlines deadlines;
  private final PauseCase pausing;
  private final CloseByException closing;
  private final ChangeLane changeLane;
  private final Caller caller;

  CaseResource(
      ReadCases read,
      ReadDeadlines deadlines,
      PauseCase pausing,
      CloseByException closing,
      ChangeLane changeLane,
      Caller caller) {
    this.read = read;
    this.deadlines = deadlines;
    this.pausing = pausing;
    this.closing = closing;
    this.changeLane = changeLane;
    this.caller = caller;
  }

  /** Cases, newest first. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.SUPERVISOR})
  @Operation(operationId = "listCases", summary = "Cases, newest first")
  public Page<CaseSummary> list(
      @QueryParam("status") @Size(max = 16) String status,
      @QueryParam("lane") @Size(max = 16) String lane,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    int size = Limit.of(limit);
    String before = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
    List<CaseSummary> rows =
        read.page(
            Choice.of("status", CaseFile.Status.class, status),
            Choice.of("lane", Lane.class, lane),
            before,
            size + 1);
    return Page.of(rows, size, row -> new Object[] {row.complaintId()});
  }

  /** One case. */
  @GET
  @Path("/{complaintId}")
  @Operation(
      operationId = "getCase",
      summary = "Where a complaint stands",
      description = "Stage, clocks, responsibility, escalation level and open work.")
  public CaseView get(@PathParam("complaintId") @Size(max = 36) String complaintId) {
    return read.one(complaintId);
  }

  /** What happened to the case. */
  @GET
  @Path("/{complaintId}/timeline")
  @Operation(operationId = "getCaseTimeline", summary = "What happened to a case, oldest first")
  public Page<ReadCases.Event> timeline(
      @PathParam("complaintId") @Size(max = 36) String complaintId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
    return read.timeline(complaintId, after, Limit.of(limit));
  }

  /** When what is due, and why. */
  @GET
  @Path("/{complaintId}/deadlines")
  @Operation(
      operationId = "getCaseDeadlines",
      summary = "The deadlines of a case, oldest first, each explained",
      description =
          "Every interval counted, paused or skipped, and why. What is counted sums up to the"
              + " clock's time, and the last interval ends at the due time of the timer.")
  public Page<DeadlineView> deadlines(
      @PathParam("complaintId") @Size(max = 36) String complaintId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
    return deadlines.deadlines(complaintId, after, Limit.of(limit));
  }

  /** When the clock to resolve stood still. */
  @GET
  @Path("/{complaintId}/pauses")
  @Operation(
      operationId = "getCasePauses",
      summary = "When the clock to resolve of a case stood still, oldest first")
  public PauseList pauses(@PathParam("complaintId") @Size(max = 36) String complaintId) {
    return new PauseList(deadlines.pauses(complaintId));
  }

  /** Stops the clock to resolve. */
  @POST
  @Path("/{complaintId}/pauses")
  @RolesAllowed(Roles.SUPERVISOR)
  @ResponseStatus(201)
  @Operation(
      operationId = "pauseCase",
      summary = "Stop the clock to resolve while the case waits for its customer",
      description =
          "All other clocks run on. It runs again at until, which may be left out, or by"
              + " resumption. An uninterrupted pause lasts no longer than the service level gives"
              + " the customer to answer.")
  @APIResponse(
      responseCode = "201",
      description = "The pause",
      content = @Content(schema = @Schema(implementation = PauseView.class)))
  public PauseView pause(
      @PathParam("complaintId") @Size(max = 36) String complaintId,
      @Parameter(description = "The same key again gives the same pause.")
          @HeaderParam("Idempotency-Key")
          String key,
      @Valid @NotNull PauseRequest request) {
    return pausing.pause(
        complaintId,
        key,
        caller.user(),
        request.reason(),
        request.until() == null ? null : request.until().toInstant());
  }

  /** Lets the clock to resolve run again. */
  @POST
  @Path("/{complaintId}/resumption")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      operationId = "resumeCase",
      summary = "Let the clock to resolve run again",
      description = "Ends every pause that lasts, also one while the diagram waits for an answer.")
  public PauseList resume(@PathParam("complaintId") @Size(max = 36) String complaintId) {
    pausing.resume(complaintId, caller.user());
    return new PauseList(deadlines.pauses(complaintId));
  }

  /** Moves a case to another lane. */
  @POST
  @Path("/{complaintId}/lane")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      operationId = "changeCaseLane",
      summary = "Raise or lower the lane of a case, with a reason",
      description =
          "Raised, its clocks are due earlier, and that is promised. Lowered, they are due later,"
              + " but never later than a raise promised.")
  public CaseView lane(
      @PathParam("complaintId") @Size(max = 36) String complaintId,
      @Valid @NotNull LaneRequest request) {
    changeLane.to(complaintId, request.lane(), caller.user(), request.reason());
    return read.one(complaintId);
  }

  /** Ends a case out of turn. */
  @POST
  @Path("/{complaintId}/closing")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      operationId = "closeCaseByException",
      summary = "Close a case by exception, with a reason")
  public CaseView close(
      @PathParam("complaintId") @Size(max = 36) String complaintId,
      @Valid @NotNull ClosingRequest request) {
    closing.close(complaintId, caller.user(), request.reason());
    return read.one(complaintId);
  }
}
