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

/** The customer of a complaint, for those who see the complaint and not the number. */
@Path("/api/v1/complaints/{id}/customer")
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
public class ComplaintCustomerResource {
  private final ReadCustomer read;
  private final Viewers viewers;

  @Inject
  ComplaintCustomerResource(ReadCustomer read, Viewers viewers) {
    this.read = read;
    this.viewers = viewers;
  }

  @GET
  @Operation(
      operationId = "readComplaintCustomer",
      summary = "Whose complaint it is",
      description = "The same as by the number, for those who may read the complaint.")
  @APIResponse(responseCode = "200", description = "The customer")
  public CustomerView read(@PathParam("id") String id) {
    return read.ofComplaint(id, viewers.current());
  }

  @GET
  @Path("/complaints")
  @Operation(
      operationId = "listComplaintCustomerComplaints",
      summary = "What the customer of a complaint reported, newest first",
      description = "The same as by the number, for those who may read the complaint.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<ComplaintSummary> complaints(
      @PathParam("id") String id,
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor")
          String cursor) {
    return read.complaintsOfComplaint(id, viewers.current(), cursor, Limit.of(limit));
  }
}
