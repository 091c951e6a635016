package io.redress.intake.complaint;

import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Helps while a report is typed. */
@Path("/api/v1/complaints/checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
public class CheckResource {
  private final CheckComplaint check;
  private final Viewers viewers;

  @Inject
  CheckResource(CheckComplaint check, Viewers viewers) {
    this.check = check;
    this.viewers = viewers;
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.INTEGRATOR})
  @Operation(
      operationId = "checkComplaint",
      summary = "What registering would come to",
      description =
          "For the desk while an agent types: how complete it is and what is missing, the lane it"
              + " would take and why, the ticket it would repeat, and words that would be refused."
              + " Stores nothing.")
  @APIResponse(responseCode = "200", description = "As far as it can be said")
  public CheckView check(@NotNull @Valid CheckRequest request) {
    return check.check(request, viewers.current());
  }
}
