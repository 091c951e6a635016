package io.redress.intake.tracking;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tickets for their customers, without login. */
@Path("/api/v1/tracking")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Tracking")
public class TrackingResource {
  private final TrackTicket track;
  private final Zone zone;

  @Inject
  TrackingResource(TrackTicket track, Zone zone) {
    this.track = track;
    this.zone = zone;
  }

  @GET
  @Path("/{ticketNumber}")
  @SecurityRequirements
  @Operation(
      operationId = "trackTicket",
      summary = "Where my ticket stands",
      description =
          "For the customer, with the tracking code from the registration; no login. A wrong code"
              + " and a ticket number that does not exist are answered alike. Ten wrong codes for a"
              + " number in 15 minutes, and it is refused for the rest of them.")
  @APIResponse(responseCode = "200", description = "The ticket")
  @APIResponse(
      responseCode = "429",
      description = "Too many wrong codes; Retry-After says for how many seconds")
  public TrackingView track(
      @Parameter(description = "With or without hyphens", example = "261122-000042-0")
          @PathParam("ticketNumber")
          String ticketNumber,
      @Parameter(description = "The code; keeps out of logs what the parameter does not")
          @HeaderParam("Tracking-Code")
          String header,
      @Parameter(description = "The code, for links") @QueryParam("trackingCode") String parameter,
      @Context HttpServerResponse response) {
    String code = header == null ? parameter : header;
    try {
      response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      return track
          .track(ticketNumber, code)
          .map(complaint -> TrackingView.of(complaint, zone))
          .orElseThrow(TrackingResource::notFound);
    } catch (ProblemException refused) {
      Object wait = refused.extensions().get(FailedTries.RETRY_AFTER);
      if (wait != null) {
        response.putHeader(HttpHeaders.RETRY_AFTER, wait.toString());
      }
      throw refused;
    }
  }

  private static ProblemException notFound() {
    return ProblemException.of(
        CommonProblem.NOT_FOUND, "No ticket has this number and tracking code.");
  }
}
