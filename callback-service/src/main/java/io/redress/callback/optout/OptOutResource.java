package io.redress.callback.optout;

import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** That a customer does not want to be asked, as a caller hears it. */
@Path("/api/v1/callbacks/{id}/opt-out")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CALLER)
@Tag(name = "Callbacks")
public class OptOutResource {

  private final OptOutCustomer optOuts;
  private final Caller caller;

  OptOutResource(OptOutCustomer optOuts, Caller caller) {
    this.optOuts = optOuts;
    this.caller = caller;
  }

  /** Keeps it. */
  @PUT
  @Operation(
      operationId = "optOutCustomer",
      summary = "The customer does not want to be asked: not now, and not after later complaints",
      description = "Ends the callback if it is open.")
  @APIResponse(responseCode = "204", description = "Kept")
  public void optOut(@PathParam("id") String id) {
    optOuts.optOut(id, OptOutCustomer.Source.CALLER, caller.user());
  }

  /** Forgets it. */
  @DELETE
  @Operation(operationId = "optInCustomer", summary = "The customer may be asked again")
  @APIResponse(responseCode = "204", description = "Forgotten, or never said")
  public void takeBack(@PathParam("id") String id) {
    optOuts.takeBack(id);
  }
}
