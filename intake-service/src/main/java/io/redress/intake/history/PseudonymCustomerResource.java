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

/** From a pseudonym of the figures to the customer, for those who are to act. */
@Path("/api/v1/pseudonyms/{pseudonym}/customer")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.COORDINATOR, Roles.HEAD, Roles.CALLER})
@Tag(name = "Customers")
public class PseudonymCustomerResource {
  private final ReadCustomer read;
  private final Viewers viewers;

  @Inject
  PseudonymCustomerResource(ReadCustomer read, Viewers viewers) {
    this.read = read;
    this.viewers = viewers;
  }

  @GET
  @Operation(
      operationId = "readPseudonymCustomer",
      summary = "Who is behind a pseudonym",
      description =
          "The same as by the number, for a customer of whom figures (such as those of high"
              + " frequency) know the pseudonym alone. Roles: supervisor, caller; coordinator and"
              + " head see number and contact masked and no name. Whoever sees somebody whole is put"
              + " on record.")
  @APIResponse(responseCode = "200", description = "The customer")
  public CustomerView read(
      @Parameter(description = "As figures and events have it", example = "pQ2hhbmdlTWVQbGVhc2UxMg")
          @PathParam("pseudonym")
          String pseudonym) {
    return read.ofPseudonym(pseudonym, viewers.current());
  }
}
