package io.redress.analytics.holiday;

import io.redress.kit.etag.Tagged;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Public holidays, as the watch takes them. */
@Path("/api/v1/holidays/{year}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
@Tag(
    name = "Holidays",
    description = "Days that the watch takes for other days of the week, or leaves out.")
public class HolidayResource {
  @Inject KeepHolidays keepHolidays;
  @Inject Caller caller;

  @GET
  @Operation(
      operationId = "readHolidays",
      summary = "The holidays of a year.",
      description = "Roles: analyst, supervisor, administrator.")
  @APIResponse(
      responseCode = "200",
      description = "By day.",
      content = @Content(schema = @Schema(implementation = HolidayView.class)))
  public RestResponse<HolidayView> read(@Parameter(example = "2026") @PathParam("year") int year) {
    var view = keepHolidays.read(year);
    return Tagged.ok(view, view.version());
  }

  @PUT
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      operationId = "putHolidays",
      summary = "Set the holidays of a year, all of them.",
      description =
          "Role: administrator. A public holiday may be like a Sunday, a working day that makes up"
              + " for it like a Friday, and one of which nothing can be said EXCLUDED. What has been"
              + " judged stays as it was.")
  @APIResponse(
      responseCode = "200",
      description = "As they are now.",
      content = @Content(schema = @Schema(implementation = HolidayView.class)))
  public RestResponse<HolidayView> put(
      @Parameter(example = "2026") @PathParam("year") int year,
      @Parameter(description = "The ETag of what there is; needed where there is something.")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid HolidayRequest request) {
    var view = keepHolidays.put(year, ifMatch, request, caller.user());
    return Tagged.ok(view, view.version());
  }
}
