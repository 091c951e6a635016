package io.redress.intake.history;

import io.redress.intake.complaint.ComplaintSummary;
import io.redress.intake.complaint.Viewers;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers by their number. */
@Path("/api/v1/customers/{number}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.AGENT,
  Roles.SUPERVISOR,
  Roles.HANDLER,
  Roles.REVIEWER,
  Roles.COORDINATOR,
  Roles.HEAD,
  Roles.CALLER,
  Roles.VISITOR
})
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
  @Operation(
      operationId = "readCustomer",
      summary = "Who is calling",
      description =
          "What this number reported, in any branch: a customer may turn to any of them. How often"
              + " they complain and about what, what is open, where the relationship stands. Number"
              + " and contact are masked and the name is left out unless the reader talks to"
              + " customers.")
  @APIResponse(responseCode = "200", description = "The customer")
  public CustomerView read(
      @Parameter(description = "In any usual spelling", example = "13800001234")
          @PathParam("number")
          String number) {
    return read.ofNumber(number, viewers.current());
  }

  @GET
  @Path("/complaints")
  @Operation(
      operationId = "listCustomerComplaints",
      summary = "What this number reported, newest first",
      description = "In any branch. A first ticket names its repeats, a repeat its first ticket.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<ComplaintSummary> complaints(
      @Parameter(description = "In any usual spelling", example = "13800001234")
          @PathParam("number")
          String number,
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor")
          String cursor) {
    return read.complaintsOfNumber(number, cursor, Limit.of(limit));
  }
}
