package io.redress.intake.tracking;

import io.redress.intake.complaint.AddMessage;
import io.redress.intake.complaint.Audience;
import io.redress.intake.complaint.Change;
import io.redress.intake.complaint.MessageRequest;
import io.redress.intake.complaint.ReadOwnComplaint;
import io.redress.intake.complaint.Viewer;
import io.redress.intake.complaint.Voice;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What customers and staff write to each other about a ticket, without login. */
@Path("/api/v1/tracking/{ticketNumber}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirements
@Tag(name = "Tracking")
public class TrackingMessageResource {
  private final Door door;
  private final ReadOwnComplaint complaints;
  private final AddMessage add;
  private final Zone zone;

  @Inject
  TrackingMessageResource(Door door, ReadOwnComplaint complaints, AddMessage add, Zone zone) {
    this.door = door;
    this.complaints = complaints;
    this.add = add;
    this.zone = zone;
  }

  @GET
  @Operation(
      operationId = "listOwnMessages",
      summary = "What was written, oldest first",
      description =
          "What the customer said, and what staff wrote to them; notes among staff are not shown.")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "404", description = TrackingResource.WRONG)
  @APIResponse(responseCode = "429", description = TrackingResource.TOO_MANY)
  public Page<TrackingMessageView> list(
      @Parameter(description = TrackingResource.NUMBER) @PathParam("ticketNumber")
          String ticketNumber,
      @Parameter(description = TrackingResource.CODE) @HeaderParam("Tracking-Code") String code,
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor") String cursor,
      @Context HttpServerRequest request) {
    return complaints
        .messages(door.open(ticketNumber, code, request), cursor, Limit.of(limit))
        .map(message -> TrackingMessageView.of(message, zone));
  }

  @POST
  @ResponseStatus(201)
  @Operation(
      operationId = "writeOwnMessage",
      summary = "Add to my ticket",
      description =
          "Also the answer to what is needed: the case goes on with it. Messages and urges together"
              + " are bounded, 20 in 24 hours unless configured otherwise.")
  @APIResponse(
      responseCode = "201",
      description = "Added, now or by an earlier request with the same Idempotency-Key")
  @APIResponse(responseCode = "404", description = TrackingResource.WRONG)
  @APIResponse(responseCode = "409", description = "The ticket is closed")
  @APIResponse(
      responseCode = "429",
      description = TrackingResource.TOO_MANY + "; or too many messages and urges")
  public TrackingMessageView write(
      @Parameter(description = TrackingResource.NUMBER) @PathParam("ticketNumber")
          String ticketNumber,
      @Parameter(description = TrackingResource.CODE) @HeaderParam("Tracking-Code") String code,
      @Parameter(description = TrackingResource.KEY) @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid TrackingMessageRequest body,
      @Context HttpServerRequest request) {
    Change change =
        new Change(door.open(ticketNumber, code, request), key, null, Viewer.customer());
    return TrackingMessageView.of(
        add.add(change, new MessageRequest(body.text(), Voice.CUSTOMER, Audience.CUSTOMER)), zone);
  }
}
