package io.redress.intake.erasure;

import io.redress.intake.complaint.Viewers;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Roles;
import io.redress.kit.time.Zone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erases customers who ask for it. */
@Path("/api/v1/customers/{number}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
public class ErasureResource {
  private final EraseCustomer erase;
  private final Viewers viewers;
  private final Zone zone;

  @Inject
  ErasureResource(EraseCustomer erase, Viewers viewers, Zone zone) {
    this.erase = erase;
    this.viewers = viewers;
    this.zone = zone;
  }

  @POST
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(
      operationId = "eraseCustomer",
      summary = "Erase a customer for good",
      description =
          "Number, names, contact, the words of all complaints and their messages are gone, here at"
              + " once and in the other services within seconds; counts, categories and times"
              + " stay. A later report of the number is that of a new customer. Refused while a"
              + " complaint is open or a call promised. There is no way back. Roles: administrator; supervisor of the"
              + " customer's branch.")
  @APIResponse(
      responseCode = "200",
      description = "Erased, now or by an earlier request with the same Idempotency-Key")
  public ErasureView erase(
      @Parameter(description = "In any usual spelling", example = "13800001234")
          @PathParam("number")
          String number,
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid ErasureRequest request) {
    return ErasureView.of(erase.erase(key, number, request.reason(), viewers.current()), zone);
  }
}
