package io.redress.workflow.workitem;

import io.redress.kit.etag.Versions;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.time.Zone;
import io.redress.workflow.workitem.WorkItemAccessPolicy.Worker;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work that somebody has done by a colleague, and goes on answering for. */
@Path("/api/v1/work-items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Work items")
@RolesAllowed({
  Roles.AGENT,
  Roles.HANDLER,
  Roles.REVIEWER,
  Roles.COORDINATOR,
  Roles.HEAD,
  Roles.SUPERVISOR
})
public class DelegationResource {
  /** Who does it, and why. */
  public record DelegationRequest(
      @NotBlank @Size(max = 100) String assignee, @NotBlank @Size(max = 1000) String reason) {}

  private final DelegateWorkItem delegation;
  private final AskedForm forms;
  private final Caller caller;
  private final Zone zone;

  DelegationResource(DelegateWorkItem delegation, AskedForm forms, Caller caller, Zone zone) {
    this.delegation = delegation;
    this.forms = forms;
    this.caller = caller;
    this.zone = zone;
  }

  /** Has a colleague do it. */
  @POST
  @Path("/{id}/delegation")
  @Operation(
      operationId = "delegateWorkItem",
      summary = "Have a colleague do a work item, and go on answering for it",
      description =
          "For whoever holds it. The colleague completes it, or releases it: then whoever delegated"
              + " it has it again. They may claim it back at any time.")
  public Response delegate(
      @PathParam("id") @Size(max = 64) String id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull DelegationRequest request) {
    Worker worker = new Worker(caller.user(), caller.department().orElse(null), caller.roles());
    WorkItem item =
        delegation.delegate(
            id, worker, request.assignee(), request.reason(), Versions.expected(ifMatch));
    return Response.ok(WorkItemView.of(item, forms.of(item), zone))
        .header("ETag", Versions.tag(item.version))
        .build();
  }
}
