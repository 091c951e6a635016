package io.redress.workflow.responsibility;

import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.workflow.responsibility.ResponsibilityView.EntryView;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who answers and answered for a case, and to whom its time is attributed. */
@Path("/api/v1/cases/{complaintId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Responsibility")
@RolesAllowed({
  Roles.AGENT,
  Roles.HANDLER,
  Roles.REVIEWER,
  Roles.COORDINATOR,
  Roles.HEAD,
  Roles.SUPERVISOR
})
public class ResponsibilityResource {
  /** Which department leads from now on, and why. */
  @Schema(name = "ReassignmentRequest")
  public record ReassignmentRequest(
      @NotBlank @Size(max = 64) String department, @NotBlank @Size(max = 1000) String reason) {}

  private final ReadResponsibility read;
  private final ReassignCase reassigning;
  private final Caller caller;

  ResponsibilityResource(ReadResponsibility read, ReassignCase reassigning, Caller caller) {
    this.read = read;
    this.reassigning = reassigning;
    this.caller = caller;
  }

  /** Attributes the time of a case. */
  @GET
  @Path("/responsibility")
  @Operation(
      operationId = "getCaseResponsibility",
      summary = "Who answers for a case, and to whom its whole time is attributed",
      description =
          "From registration to closing, or to now, every second is attributed to one department,"
              + " to waiting for the customer, or to waiting for the callback. The parts sum up to"
              + " the total exactly. While the lead department has work open it answers for the"
              + " whole.")
  public ResponsibilityView get(
      @PathParam("complaintId") @Size(max = 36) String complaintId,
      @QueryParam("calendar") @Size(max = 64) String calendar) {
    return read.of(complaintId, calendar);
  }

  /** The ledger. */
  @GET
  @Path("/responsibility/entries")
  @Operation(
      operationId = "getCaseLedger",
      summary = "Every owner, transfer, return and breach of a case with its reason, oldest first")
  public Page<EntryView> entries(
      @PathParam("complaintId") @Size(max = 36) String complaintId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
    return read.entries(complaintId, after, Limit.of(limit));
  }

  /** Makes another department lead. */
  @POST
  @Path("/reassignments")
  @RolesAllowed({Roles.SUPERVISOR, Roles.COORDINATOR})
  @Operation(
      operationId = "reassignCase",
      summary = "Make another department lead a case",
      description = "What waits for the lead department goes with it; no deadline moves.")
  public ResponsibilityView reassign(
      @PathParam("complaintId") @Size(max = 36) String complaintId,
      @Valid @NotNull ReassignmentRequest request) {
    reassigning.to(complaintId, request.department(), caller.user(), request.reason());
    return read.of(complaintId, null);
  }
}
