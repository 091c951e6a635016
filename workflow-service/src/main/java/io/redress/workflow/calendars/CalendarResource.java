package io.redress.workflow.calendars;

import io.quarkus.security.Authenticated;
import io.redress.kit.etag.Tagged;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Business calendars: when work is done, and so how long a clock takes. */
@Path("/api/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars")
@Authenticated
public class CalendarResource {
  private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

  /** A further version of a calendar, and why. */
  @Schema(name = "CalendarChange")
  public record CalendarRequest(
      @Valid @NotNull CalendarRules rules,
      @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*") String reason) {}

  /** The latest version of each calendar. */
  public record CalendarList(List<CalendarView> items) {}

  private final ReadCalendars read;
  private final ChangeCalendar change;
  private final Caller caller;

  CalendarResource(ReadCalendars read, ChangeCalendar change, Caller caller) {
    this.read = read;
    this.change = change;
    this.caller = caller;
  }

  /** Every calendar: there are a few, so the list is not paged. */
  @GET
  @Operation(operationId = "listCalendars", summary = "The latest version of each calendar")
  public CalendarList list() {
    return new CalendarList(read.all());
  }

  /** One calendar. */
  @GET
  @Path("/{code}")
  @Operation(operationId = "getCalendar", summary = "The latest version of a calendar")
  public RestResponse<CalendarView> get(@PathParam("code") @Size(max = 64) String code) {
    return tagged(read.latest(code));
  }

  /** Writes a further version. */
  @PUT
  @Path("/{code}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROCESS_OWNER})
  @Operation(
      operationId = "putCalendar",
      summary = "Write a further version of a calendar, or the first of a new one",
      description =
          "A calendar that exists needs If-Match. Clocks that run on it are counted anew in the"
              + " background: due times move both ways, never later than a raised lane promised.")
  public RestResponse<CalendarView> put(
      @PathParam("code") @Size(max = 64) @Pattern(regexp = CODE) String code,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull CalendarRequest request) {
    return tagged(
        read.view(change.write(code, request.rules(), ifMatch, caller.user(), request.reason())));
  }

  /** What it was before. */
  @GET
  @Path("/{code}/versions")
  @Operation(
      operationId = "listCalendarVersions",
      summary = "The versions of a calendar, latest first, with who wrote them and why")
  public Page<CalendarView> versions(
      @PathParam("code") @Size(max = 64) String code,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    return read.versions(code, cursor, Limit.of(limit));
  }

  /** One version. */
  @GET
  @Path("/{code}/versions/{version}")
  @Operation(operationId = "getCalendarVersion", summary = "One version of a calendar")
  public CalendarView version(
      @PathParam("code") @Size(max = 64) String code, @PathParam("version") int version) {
    return read.version(code, version);
  }

  /** How far the running clocks have followed. */
  @GET
  @Path("/{code}/progress")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROCESS_OWNER})
  @Operation(
      operationId = "getCalendarProgress",
      summary = "How far the running clocks have followed the latest version of a calendar")
  public CalendarProgress progress(@PathParam("code") @Size(max = 64) String code) {
    return read.progress(code);
  }

  private static RestResponse<CalendarView> tagged(CalendarView view) {
    return Tagged.ok(view, view.version());
  }
}
