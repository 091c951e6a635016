package io.redress.workflow.casefile;

import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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

  /** The deadlines of a case, oldest first. */
  public record DeadlineList(List<ReadCases.DeadlineView> items) {}

  private final ReadCases read;
  private final CloseByException closing;
  private final Caller caller;

  CaseResource(ReadCases read, CloseByException closing, Caller caller) {
    this.read = read;
    this.closing = closing;
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
            constant("status", CaseFile.Status.class, status),
            constant("lane", Lane.class, lane),
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

  /** When what is due. */
  @GET
  @Path("/{complaintId}/deadlines")
  @Operation(
      operationId = "getCaseDeadlines",
      summary = "The deadlines of a case, with their zone and how they ended")
  public DeadlineList deadlines(@PathParam("complaintId") @Size(max = 36) String complaintId) {
    return new DeadlineList(read.deadlines(complaintId));
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

  private static <E extends Enum<E>> E constant(String name, Class<E> type, String text) {
    return text == null
        ? null
        : Arrays.stream(type.getEnumConstants())
            .filter(value -> value.name().equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        name,
                        "is unknown",
                        "One of " + Arrays.toString(type.getEnumConstants()) + "."));
  }
}
