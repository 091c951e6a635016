package io.redress.intake.missed;

import io.redress.intake.complaint.Viewer;
import io.redress.intake.complaint.Viewers;
import io.redress.intake.missed.RecordMissedContact.Recorded;
import io.redress.kit.etag.Tagged;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.TimeParameter;
import io.redress.kit.time.Zone;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Missed contacts: recorded by the telephone system, called back by agents. */
@Path("/api/v1/missed-contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Missed contacts")
public class MissedContactResource {
  private static final String MATCH =
      "ETag of the missed contact that the change is based on; left out, any version will do";

  private final RecordMissedContact record;
  private final FindMissedContacts find;
  private final CallBack callBack;
  private final Viewers viewers;
  private final Clock clock;
  private final Zone zone;

  @Inject
  MissedContactResource(
      RecordMissedContact record,
      FindMissedContacts find,
      CallBack callBack,
      Viewers viewers,
      Clock clock,
      Zone zone) {
    this.record = record;
    this.find = find;
    this.callBack = callBack;
    this.viewers = viewers;
    this.clock = clock;
    this.zone = zone;
  }

  @POST
  @RolesAllowed(Roles.INTEGRATOR)
  @Operation(
      operationId = "recordMissedContact",
      summary = "Record a call that reached nobody",
      description =
          "Promises to call back, by a clock of its reason that runs in the calling hours. Calls of"
              + " one number while a promise is open count for it and never move it away. It is no"
              + " complaint, and in no count of reports. The same call is taken once, by callId and"
              + " by Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Recorded, now or before",
      headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = PromiseView.class)))
  public RestResponse<PromiseView> record(
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid MissedContactRequest request) {
    Recorded recorded = record.record(key, request, viewers.current());
    PromiseView view = PromiseView.of(recorded.contact(), zone);
    return ResponseBuilder.<PromiseView>created(URI.create(view.links().self()))
        .header("Idempotency-Replayed", recorded.replayed())
        .entity(view)
        .build();
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      operationId = "listMissedContacts",
      summary = "List who is to be called, the most urgent first",
      description =
          "Of the reader's branch; agents whose token names none belong to the hotline and see those"
              + " of no branch, a supervisor without one sees all.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<MissedContactView> list(
      @Parameter(
              description =
                  "WAITING, CLAIMED, REACHED, NOT_REACHED, CALLED_AGAIN; OPEN for the first two, and"
                      + " when left out")
          @QueryParam("status")
          String status,
      @Parameter(description = "Somebody is to call before this time") @QueryParam("dueBefore")
          String dueBefore,
      @Parameter(description = "Only those that somebody should have called by now")
          @QueryParam("overdue")
          boolean overdue,
      @Parameter(description = "Whether to count all that fit") @QueryParam("total") boolean total,
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor")
          String cursor) {
    Viewer reader = viewers.current();
    Instant now = clock.instant();
    MissedFilter filter = filter(status, dueBefore, overdue, now);
    return find.find(filter, reader, cursor, Limit.of(limit), total)
        .map(contact -> MissedContactView.of(contact, reader, now, zone));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(operationId = "readMissedContact", summary = "Show a missed contact")
  @APIResponse(
      responseCode = "200",
      description = "The missed contact; its version is in the ETag",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = MissedContactView.class)))
  public RestResponse<MissedContactView> read(@PathParam("id") String id) {
    return shown(find.get(id, viewers.current()));
  }

  @POST
  @Path("/{id}/claim")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      operationId = "claimMissedContact",
      summary = "Take a callback on",
      description =
          "Shows the number whole. It is given back by itself after half an hour without a word.")
  @APIResponse(
      responseCode = "200",
      description = "Claimed; the version is in the ETag",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = MissedContactView.class)))
  public RestResponse<MissedContactView> claim(
      @PathParam("id") String id,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch) {
    return shown(callBack.claim(id, ifMatch, viewers.current()));
  }

  @POST
  @Path("/{id}/release")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      operationId = "releaseMissedContact",
      summary = "Give a callback back",
      description = "By whoever claimed it, or a supervisor. The clock goes on.")
  @APIResponse(
      responseCode = "200",
      description = "Waiting again; the version is in the ETag",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = MissedContactView.class)))
  public RestResponse<MissedContactView> release(
      @PathParam("id") String id,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch) {
    return shown(callBack.release(id, ifMatch, viewers.current()));
  }

  @POST
  @Path("/{id}/completion")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      operationId = "completeMissedContact",
      summary = "Say what came of calling back",
      description =
          "By whoever claimed it. Without an answer it waits for the next attempt, and ends as"
              + " NOT_REACHED after the third. The promise is kept by the first attempt.")
  @APIResponse(
      responseCode = "200",
      description = "As it is afterwards; the version is in the ETag",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = MissedContactView.class)))
  public RestResponse<MissedContactView> complete(
      @PathParam("id") String id,
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CompletionRequest request) {
    return shown(callBack.complete(id, key, ifMatch, request, viewers.current()));
  }

  private RestResponse<MissedContactView> shown(MissedContact contact) {
    MissedContactView view =
        MissedContactView.of(contact, viewers.current(), clock.instant(), zone);
    return Tagged.ok(view, view.version());
  }

  private static MissedFilter filter(
      String status, String dueBefore, boolean overdue, Instant now) {
    Instant before = TimeParameter.read("dueBefore", dueBefore);
    if (overdue && (before == null || before.isAfter(now))) {
      before = now;
    }
    if (status == null || status.equals("OPEN")) {
      return new MissedFilter(true, null, before);
    }
    MissedStatus wanted =
        Arrays.stream(MissedStatus.values())
            .filter(one -> one.name().equals(status))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        "status",
                        "is no status",
                        "Send OPEN or one of " + Arrays.toString(MissedStatus.values()) + "."));
    return new MissedFilter(wanted.isOpen(), wanted, before);
  }
}
