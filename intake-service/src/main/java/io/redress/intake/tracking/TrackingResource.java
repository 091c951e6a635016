package io.redress.intake.tracking;

import io.redress.intake.complaint.Change;
import io.redress.intake.complaint.UrgeComplaint;
import io.redress.intake.complaint.UrgeRequest;
import io.redress.intake.complaint.Viewer;
import io.redress.intake.complaint.WithdrawComplaint;
import io.redress.intake.complaint.WithdrawRequest;
import io.redress.kit.idempotency.Idempotency;
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

/** Tickets for their customers, without login. */
@Path("/api/v1/tracking/{ticketNumber}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirements
@Tag(name = "Tracking")
public class TrackingResource {
  static final String NUMBER = "With or without hyphens";
  static final String CODE = "The code from the registration, in either case, hyphens or not";
  static final String KEY = Idempotency.KEY_IS;
  static final String WRONG = "No ticket has this number and code; a wrong code looks the same";
  static final String TOO_MANY = "Too many wrong codes; Retry-After says for how many seconds";

  private final Door door;
  private final TellTicket tell;
  private final UrgeComplaint urge;
  private final WithdrawComplaint withdraw;

  @Inject
  TrackingResource(Door door, TellTicket tell, UrgeComplaint urge, WithdrawComplaint withdraw) {
    this.door = door;
    this.tell = tell;
    this.urge = urge;
    this.withdraw = withdraw;
  }

  @GET
  @Operation(
      operationId = "trackTicket",
      summary = "Where my ticket stands",
      description =
          "For the customer, with the tracking code from the registration; no login. In Chinese or"
              + " English by Accept-Language: where it stands, what is due next, what is needed,"
              + " and what happened. A wrong code and a ticket number that does not exist are"
              + " answered alike. Ten wrong codes for a number in 15 minutes, and it is refused"
              + " for the rest of them.")
  @APIResponse(responseCode = "200", description = "The ticket")
  @APIResponse(responseCode = "404", description = WRONG)
  @APIResponse(responseCode = "429", description = TOO_MANY)
  public TrackingView track(
      @Parameter(description = NUMBER, example = "261122-000042-0") @PathParam("ticketNumber")
          String ticketNumber,
      @Parameter(description = "The code; keeps out of logs what the parameter does not")
          @HeaderParam("Tracking-Code")
          String header,
      @Parameter(description = "The code, for links") @QueryParam("trackingCode") String parameter,
      @Context HttpServerRequest request) {
    String complaintId = door.open(ticketNumber, header == null ? parameter : header, request);
    return tell.tell(complaintId, door.words(request));
  }

  @POST
  @Path("/urges")
  @Operation(
      operationId = "urgeOwnTicket",
      summary = "Hurry, please",
      description =
          "Counts it; the second time raises a standard complaint to the green lane. A note is kept"
              + " among the messages. The body may be left out. Messages and urges together are"
              + " bounded, 20 in 24 hours unless configured otherwise.")
  @APIResponse(responseCode = "200", description = "The ticket afterwards")
  @APIResponse(responseCode = "404", description = WRONG)
  @APIResponse(responseCode = "409", description = "It is closed")
  @APIResponse(responseCode = "429", description = TOO_MANY + "; or too many messages and urges")
  public TrackingView urge(
      @Parameter(description = NUMBER) @PathParam("ticketNumber") String ticketNumber,
      @Parameter(description = CODE) @HeaderParam("Tracking-Code") String code,
      @Parameter(description = KEY) @HeaderParam("Idempotency-Key") String key,
      @Valid UrgeRequest body,
      @Context HttpServerRequest request) {
    Change change = change(ticketNumber, code, key, request);
    urge.urge(change, body == null ? new UrgeRequest(null) : body);
    return tell.tell(change.complaintId(), door.words(request));
  }

  @POST
  @Path("/withdrawal")
  @Operation(
      operationId = "withdrawOwnTicket",
      summary = "I take it back",
      description = "Closes the ticket and all that was reported of the same issue.")
  @APIResponse(responseCode = "200", description = "The ticket afterwards")
  @APIResponse(responseCode = "404", description = WRONG)
  @APIResponse(
      responseCode = "409",
      description = "It is closed, or was resolved on the spot just before")
  @APIResponse(responseCode = "429", description = TOO_MANY)
  public TrackingView withdraw(
      @Parameter(description = NUMBER) @PathParam("ticketNumber") String ticketNumber,
      @Parameter(description = CODE) @HeaderParam("Tracking-Code") String code,
      @Parameter(description = KEY) @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid WithdrawRequest body,
      @Context HttpServerRequest request) {
    Change change = change(ticketNumber, code, key, request);
    withdraw.withdraw(change, body);
    return tell.tell(change.complaintId(), door.words(request));
  }

  private Change change(String ticketNumber, String code, String key, HttpServerRequest request) {
    return new Change(door.open(ticketNumber, code, request), key, null, Viewer.customer());
  }
}
