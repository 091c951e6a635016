package io.redress.workflow.calendars;

import io.quarkus.security.Authenticated;
import io.redress.kit.etag.Versions;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.time.Zone;
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
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The calendar that a department has of its own. */
@Path("/api/v1/departments/{department}/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars")
@Authenticated
public class DepartmentCalendarResource {
  /**
   * A department's calendar from now on, and why.
   *
   * @param calendar code; absent: that of the service level
   */
  @Schema(name = "DepartmentCalendarChange")
  public record DepartmentCalendarRequest(
      @Size(max = 64) String calendar,
      @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*") String reason) {}

  /** A department's calendar; absent where it has none of its own. */
  @Schema(name = "DepartmentCalendar")
  public record DepartmentCalendarView(
      String department,
      String calendar,
      String changedBy,
      String reason,
      OffsetDateTime changedAt) {}

  private final ChangeDepartmentCalendar calendars;
  private final Caller caller;
  private final Zone zone;

  DepartmentCalendarResource(ChangeDepartmentCalendar calendars, Caller caller, Zone zone) {
    this.calendars = calendars;
    this.caller = caller;
    this.zone = zone;
  }

  /** The department's calendar. */
  @GET
  @Operation(
      operationId = "getDepartmentCalendar",
      summary = "The calendar that a department has of its own, if any")
  public RestResponse<DepartmentCalendarView> get(
      @PathParam("department") @Size(max = 64) String department) {
    return answer(calendars.of(department));
  }

  /** Changes it. */
  @PUT
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROCESS_OWNER})
  @Operation(
      operationId = "putDepartmentCalendar",
      summary = "Give a department a calendar of its own, or none",
      description = "It is used by the department's clocks that begin from now on.")
  public RestResponse<DepartmentCalendarView> put(
      @PathParam("department") @Size(max = 64) String department,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull DepartmentCalendarRequest request) {
    return answer(
        calendars.change(department, request.calendar(), ifMatch, caller.user(), request.reason()));
  }

  private RestResponse<DepartmentCalendarView> answer(DepartmentCalendar row) {
    ResponseBuilder<DepartmentCalendarView> answer =
        ResponseBuilder.ok(
            new DepartmentCalendarView(
                row.department, row.calendar, row.changedBy, row.reason, zone.at(row.changedAt)));
    return row.changedAt == null
        ? answer.build()
        : answer.header("ETag", Versions.tag(row.version)).build();
  }
}
