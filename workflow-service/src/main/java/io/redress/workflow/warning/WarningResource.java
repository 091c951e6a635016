package io.redress.workflow.warning;

import io.redress.kit.etag.Tagged;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Choice;
import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import io.redress.workflow.warning.WarningFile.State;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Warnings on their way upward: who was told when and why, and what is done about them. */
@Path("/api/v1/warnings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Warnings",
    description =
        "Analytics raises warnings, has them acknowledged and ends them; here they are taken upward"
            + " level by level until somebody has acknowledged them.")
@RolesAllowed({
  Roles.HANDLER,
  Roles.REVIEWER,
  Roles.COORDINATOR,
  Roles.HEAD,
  Roles.SUPERVISOR,
  Roles.ANALYST
})
public class WarningResource {
  /**
   * What will be done.
   *
   * @param person who does it
   */
  @Schema(name = "WarningActionRequest")
  public record ActionRequest(
      @NotBlank
          @Size(max = 1000)
          @Pattern(regexp = AnswerResource.PLAIN, message = AnswerResource.PLAIN_IS)
          @Schema(description = "No personal data.", examples = "Billing corrects the July bills.")
          String what,
      @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String person,
      @Size(min = 1, max = 64) String department,
      @NotNull OffsetDateTime due) {}

  /**
   * What has become of an action.
   *
   * @param done false: it will not be done
   */
  @Schema(name = "WarningActionOutcome")
  public record OutcomeRequest(
      @NotNull Boolean done,
      @NotBlank
          @Size(max = 1000)
          @Pattern(regexp = AnswerResource.PLAIN, message = AnswerResource.PLAIN_IS)
          String result) {}

  private final ReadWarnings read;
  private final RecordAction record;
  private final Zone zone;
  private final Clock clock;

  WarningResource(ReadWarnings read, RecordAction record, Zone zone, Clock clock) {
    this.read = read;
    this.record = record;
    this.zone = zone;
    this.clock = clock;
  }

  /** Warnings. */
  @GET
  @Operation(
      operationId = "listFollowedWarnings",
      summary = "Warnings, the latest first",
      description = "A token with a branch hides the warnings of other areas.")
  public Page<WarningView> list(
      @Parameter(description = "UPWARD, ACKNOWLEDGED or ENDED.")
          @QueryParam("state")
          @Size(max = 16)
          String state,
      @Parameter(description = "ALL, CATEGORY_GROUP, CATEGORY, AREA or LAUNCH.")
          @QueryParam("kind")
          @Size(max = 32)
          String kind,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    return read.list(Choice.of("state", State.class, state), kind, limit, cursor);
  }

  /** One warning. */
  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getFollowedWarning",
      summary = "A warning, how far upward it has come, and what is done about it")
  @APIResponse(
      responseCode = "200",
      description = "The warning; its version is in the ETag.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = WarningView.class)))
  public RestResponse<WarningView> one(@PathParam("id") @Size(max = 36) String id) {
    ReadWarnings.Read found = read.one(id);
    return Tagged.ok(found.view(), found.version());
  }

  /** What happened to it. */
  @GET
  @Path("/{id}/timeline")
  @Operation(
      operationId = "getFollowedWarningTimeline",
      summary = "What happened to a warning, oldest first: who was told when, and why")
  public Page<WarningStepView> timeline(
      @PathParam("id") @Size(max = 36) String id,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    return read.timeline(id, limit, cursor);
  }

  /** Records an action. */
  @POST
  @Path("/{id}/actions")
  @RolesAllowed({Roles.COORDINATOR, Roles.HEAD, Roles.SUPERVISOR})
  @ResponseStatus(201)
  @Operation(
      operationId = "recordWarningAction",
      summary = "Say what will be done about a warning, by whom and until when")
  @APIResponse(
      responseCode = "201",
      description = "The action",
      content = @Content(schema = @Schema(implementation = WarningActionView.class)))
  public WarningActionView act(
      @PathParam("id") @Size(max = 36) String id,
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @Valid @NotNull ActionRequest request) {
    return view(
        record.add(
            id,
            key,
            new RecordAction.Intent(
                request.what(),
                request.person(),
                request.department(),
                request.due().toInstant())));
  }

  /** Ends an action. */
  @POST
  @Path("/{id}/actions/{actionId}/outcome")
  @RolesAllowed({Roles.HANDLER, Roles.REVIEWER, Roles.COORDINATOR, Roles.HEAD, Roles.SUPERVISOR})
  @Operation(
      operationId = "endWarningAction",
      summary = "Say what has become of an action: done, or not",
      description =
          "For who does it, coordinators, heads and supervisors. The same once more changes"
              + " nothing; something else is refused.")
  public WarningActionView end(
      @PathParam("id") @Size(max = 36) String id,
      @PathParam("actionId") @Size(max = 36) String actionId,
      @Valid @NotNull OutcomeRequest request) {
    return view(record.end(id, actionId, request.done(), request.result()));
  }

  private WarningActionView view(WarningAction action) {
    return WarningActionView.of(action, clock.instant(), zone);
  }
}
