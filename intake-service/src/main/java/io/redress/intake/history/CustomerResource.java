package io.redress.intake.history;

import io.redress.intake.complaint.Viewers;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers by their number. */
@Path("/api/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomerResource {
  private final ReadCustomer read;
  private final Viewers viewers;

  @Inject
  CustomerResource(ReadCustomer read, Viewers viewers) {
    this.read = read;
    this.viewers = viewers;
  }

  @GET
  @Path("/{number}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.CALLER})
  @Operation(
      operationId = "readCustomer",
      summary = "Who is calling",
      description =
          "What this number reported, in any branch: a customer may turn to any of them. For those"
              + " who talk to customers.")
  @APIResponse(responseCode = "200", description = "The customer")
  public CustomerView read(
      @Parameter(description = "In any usual spelling", example = "13800001234")
          @PathParam("number")
          String number) {
    return read.read(number, viewers.current());
  }
}
