package io.redress.workflow.absence;

import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Who is away, and who stands in. */
@Path("/api/v1/absences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Absences")
@RolesAllowed({
  Roles.AGENT,
  Roles.HANDLER,
  Roles.REVIEWER,
  Roles.COORDINATOR,
  Roles.HEAD,
  Roles.SUPERVISOR,
  Roles.ADMINISTRATOR
})
public class AbsenceResource {
  /**
   * Who is away when.
   *
   * @param person absent: the caller
   * @param deputy who stands in; absent: the queue
   * @param from absent: now
   */
  @Schema(name = "AbsenceRequest")
  public record AbsenceRequest(
      @Size(min = 1, max = 100) @Pattern(regexp = "\\P{Cntrl}*") String person,
      @Size(min = 1, max = 100) @Pattern(regexp = "\\P{Cntrl}*") String deputy,
      OffsetDateTime from,
      @NotNull OffsetDateTime until) {}

  private final EnterAbsence entering;
  private final Absences absences;
  private final Caller caller;
  private final Zone zone;
  private final Clock clock;

  AbsenceResource(EnterAbsence entering, Absences absences, Caller caller, Zone zone, Clock clock) {
    this.entering = entering;
    this.absences = absences;
    this.caller = caller;
    this.zone = zone;
    this.clock = clock;
  }

  /** Those that last or will. */
  @GET
  @Transactional
  @Operation(operationId = "listAbsences", summary = "Who is or will be away, soonest back first")
  public Page<AbsenceView> list(
      @QueryParam("person") @Size(max = 100) String person,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    int size = Limit.of(limit);
    List<String> keys = cursor == null ? List.of() : Cursor.decode(cursor, 2);
    Instant until = keys.isEmpty() ? null : Cursor.instant(keys.get(0));
    String id = keys.isEmpty() ? null : keys.get(1);
    return Page.of(
            absences.present(person, clock.instant(), until, id, size + 1),
            size,
            row -> new Object[] {row.untilAt, row.id})
        .map(row -> AbsenceView.of(row, zone));
  }

  /** Enters one. */
  @POST
  @ResponseStatus(201)
  @Operation(
      operationId = "enterAbsence",
      summary = "Say that somebody is away",
      description =
          "Everybody for themselves; heads, supervisors and administrators for others. When it"
              + " begins, what the person holds goes to the deputy, or back to the queue of its"
              + " department and role where there is none, or the deputy is away too.")
  @APIResponse(
      responseCode = "201",
      description = "The absence",
      content = @Content(schema = @Schema(implementation = AbsenceView.class)))
  public AbsenceView enter(
      @Parameter(description = "The same key again gives the same absence.")
          @HeaderParam("Idempotency-Key")
          String key,
      @Valid @NotNull AbsenceRequest request) {
    return AbsenceView.of(
        entering.enter(
            key,
            caller.user(),
            caller.roles(),
            request.person() == null ? caller.user() : request.person(),
            request.deputy(),
            request.from() == null ? null : request.from().toInstant(),
            request.until().toInstant()),
        zone);
  }

  /** Ends one before its time. */
  @POST
  @Path("/{id}/end")
  @Operation(
      operationId = "endAbsence",
      summary = "Say that somebody is back before",
      description = "What has gone to somebody else stays there.")
  public AbsenceView end(@PathParam("id") @Size(max = 36) String id) {
    return AbsenceView.of(entering.end(id, caller.user(), caller.roles()), zone);
  }
}
