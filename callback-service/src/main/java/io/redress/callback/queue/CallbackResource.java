package io.redress.callback.queue;

import io.redress.callback.attempt.AnswersRequest;
import io.redress.callback.attempt.AttemptRequest;
import io.redress.callback.attempt.Change;
import io.redress.callback.attempt.RecordAnswers;
import io.redress.callback.attempt.RecordAttempt;
import io.redress.callback.branch.BranchOfCaller;
import io.redress.callback.plan.ClaimCallback;
import io.redress.kit.etag.Versions;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The queue of callbacks, and what callers record. */
@Path("/api/v1/callbacks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Callbacks", description = "Who is to be called, the calls made, and what was said")
public class CallbackResource {

  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private final FindCallbacks callbacks;
  private final RecordAttempt attempts;
  private final RecordAnswers answers;
  private final ClaimCallback claims;
  private final Caller caller;
  private final BranchOfCaller branches;

  CallbackResource(
      FindCallbacks callbacks,
      RecordAttempt attempts,
      RecordAnswers answers,
      ClaimCallback claims,
      Caller caller,
      BranchOfCaller branches) {
    this.callbacks = callbacks;
    this.attempts = attempts;
    this.answers = answers;
    this.claims = claims;
    this.caller = caller;
    this.branches = branches;
  }

  /** A page of callbacks. */
  @GET
  @RolesAllowed({Roles.CALLER, Roles.SUPERVISOR})
  @Operation(
      operationId = "listCallbacks",
      summary = "Callbacks in the order in which they are due",
      description =
          "Callers see all, supervisors those of their branch. Notes and answers are in the single"
              + " callback only.")
  public CallbackPage list(
      @Parameter(
              description = "Only with this status",
              schema = @Schema(implementation = CallbackStatus.class))
          @QueryParam("status")
          String status,
      @Parameter(
              description = "Only those to be called before this time",
              example = "2026-11-22T18:00:00+08:00",
              schema = @Schema(type = SchemaType.STRING, format = "date-time"))
          @QueryParam("dueBefore")
          String dueBefore,
      @Parameter(description = "Only those of this complaint") @QueryParam("complaintId")
          String complaintId,
      @Parameter(description = "1 to 200, 50 unless said") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the last page ended") @QueryParam("cursor") String cursor) {
    return callbacks.page(
        Wanted.of(status, dueBefore, complaintId, branch()), Limit.of(limit), cursor);
  }

  /** The one to be made next. */
  @POST
  @Path("/claims")
  @RolesAllowed(Roles.CALLER)
  @Operation(
      operationId = "claimCallback",
      summary = "Take the callback that is to be made next",
      description =
          "The one due first of those that may be called now, that no colleague has, and whose case"
              + " the caller did not work on. It is the caller's own for 30 minutes, unless"
              + " configured otherwise.")
  @APIResponse(
      responseCode = "200",
      description = "The callback",
      headers = @Header(name = HttpHeaders.ETAG, description = "Its version, for If-Match"),
      content = @Content(schema = @Schema(implementation = CallbackView.class)))
  @APIResponse(responseCode = "204", description = "Nothing is to be called now")
  public Response claim() {
    return claims
        .next(caller.user())
        .map(id -> answer(Response.ok(), id, null))
        .orElseGet(() -> Response.noContent().build());
  }

  /** One callback. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.CALLER, Roles.SUPERVISOR})
  @Operation(
      operationId = "getCallback",
      summary = "One callback with its attempts, notes and answers")
  @APIResponse(
      responseCode = "200",
      description = "The callback",
      headers = @Header(name = HttpHeaders.ETAG, description = "Its version, for If-Match"),
      content = @Content(schema = @Schema(implementation = CallbackView.class)))
  public Response get(@PathParam("id") String id) {
    return answer(Response.ok(), id, branch());
  }

  /** Records a call. */
  @POST
  @Path("/{id}/attempts")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CALLER)
  @Operation(
      operationId = "recordAttempt",
      summary = "Record a call that was just made",
      description =
          "By somebody who did not work on the case (403 otherwise). At most 3 in 72 hours, in the"
              + " allowed hours, some hours apart: 409 otherwise, with notBefore when it may be"
              + " made later.")
  @APIResponse(
      responseCode = "201",
      description = "Recorded; the callback as it now stands",
      headers = @Header(name = HttpHeaders.ETAG, description = "Its version, for If-Match"),
      content = @Content(schema = @Schema(implementation = CallbackView.class)))
  public Response attempt(
      @PathParam("id") String id,
      @Parameter(description = "Only when the callback is still at this version")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(description = "Sent again with the same body it records nothing again")
          @HeaderParam(IDEMPOTENCY_KEY)
          String key,
      @NotNull @Valid AttemptRequest request) {
    attempts.record(change(id, ifMatch, key), request);
    return created(id);
  }

  /** Records what the customer said. */
  @POST
  @Path("/{id}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CALLER)
  @Operation(
      operationId = "recordAnswers",
      summary = "Record what the customer said, and close the callback",
      description =
          "By somebody who did not work on the case (403 otherwise), at any time while it is open:"
              + " also when the customer rang back, or answers after the last attempt. The"
              + " lifecycle gets the result at once.")
  @APIResponse(
      responseCode = "201",
      description = "Recorded; the callback as it now stands",
      headers = @Header(name = HttpHeaders.ETAG, description = "Its version, for If-Match"),
      content = @Content(schema = @Schema(implementation = CallbackView.class)))
  public Response answers(
      @PathParam("id") String id,
      @Parameter(description = "Only when the callback is still at this version")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(description = "Sent again with the same body it records nothing again")
          @HeaderParam(IDEMPOTENCY_KEY)
          String key,
      @NotNull @Valid AnswersRequest request) {
    answers.record(change(id, ifMatch, key), request);
    return created(id);
  }

  private Change change(String id, String ifMatch, String key) {
    return new Change(id, caller.user(), Versions.expected(ifMatch), key);
  }

  private Response created(String id) {
    return answer(Response.created(URI.create("/api/v1/callbacks/" + id)), id, null);
  }

  private Response answer(Response.ResponseBuilder response, String id, String branch) {
    CallbackView view =
        callbacks
            .one(id, branch)
            .orElseThrow(
                () -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no such callback."));
    return response.entity(view).header(HttpHeaders.ETAG, Versions.tag(view.version())).build();
  }

  /** Callers call for the whole operator, a supervisor sees their branch's. */
  private String branch() {
    return branches.only();
  }
}
