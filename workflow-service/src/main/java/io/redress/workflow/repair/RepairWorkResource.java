package io.redress.workflow.repair;

import io.redress.kit.etag.Tagged;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Choice;
import io.redress.kit.paging.Page;
import io.redress.workflow.repair.RepairWork.State;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of repair plans as work, tracked to done. */
@Path("/api/v1/repair-work")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Repair work",
    description =
        "Plans are made, changed and given up in the callback service; here each of their steps is"
            + " work with an owner and a day, told upward when it is not done by then.")
@RolesAllowed({
  Roles.AGENT,
  Roles.CALLER,
  Roles.VISITOR,
  Roles.HANDLER,
  Roles.COORDINATOR,
  Roles.HEAD,
  Roles.SUPERVISOR
})
public class RepairWorkResource {
  private final ReadRepairWork read;
  private final DoRepairWork work;

  RepairWorkResource(ReadRepairWork read, DoRepairWork work) {
    this.read = read;
    this.work = work;
  }

  /** Steps. */
  @GET
  @Operation(
      operationId = "listRepairWork",
      summary = "Steps of repair plans, what is due first before the rest",
      description =
          "Everybody sees what they or their roles are to do; coordinators, heads and supervisors"
              + " see all. A token with a branch shows that branch's only.")
  public Page<RepairWorkView> list(
      @Parameter(description = "OPEN if absent, DONE, SKIPPED or CANCELLED.")
          @QueryParam("state")
          @Size(max = 16)
          String state,
      @Parameter(description = "Only what the caller or their roles are to do.") @QueryParam("mine")
          boolean mine,
      @Parameter(description = "Only what was due before today.") @QueryParam("overdue")
          boolean overdue,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    return read.list(Choice.of("state", State.class, state), mine, overdue, limit, cursor);
  }

  /** One step. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "getRepairWork", summary = "A step of a repair plan")
  @APIResponse(
      responseCode = "200",
      description = "The step; its version is in the ETag.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = RepairWorkView.class)))
  public RestResponse<RepairWorkView> one(@PathParam("id") @Size(max = 36) String id) {
    return tagged(id);
  }

  /** It was done. */
  @POST
  @Path("/{id}/completion")
  @Operation(
      operationId = "completeRepairWork",
      summary = "Say that a step was done",
      description =
          "For who is to do it, heads and supervisors. The plan hears of it and closes the step. To"
              + " leave one out, say so with the plan.")
  @APIResponse(
      responseCode = "200",
      description = "The step; its version is in the ETag.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = RepairWorkView.class)))
  public RestResponse<RepairWorkView> done(
      @PathParam("id") @Size(max = 36) String id,
      @Parameter(description = "The ETag that was read; may be left out.") @HeaderParam("If-Match")
          String ifMatch) {
    work.done(id, ifMatch);
    return tagged(id);
  }

  private RestResponse<RepairWorkView> tagged(String id) {
    ReadRepairWork.Read found = read.one(id);
    return Tagged.ok(found.view(), found.version());
  }
}
