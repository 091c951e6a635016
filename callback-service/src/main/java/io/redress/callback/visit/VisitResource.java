package io.redress.callback.visit;

import io.redress.callback.branch.BranchOfCaller;
import io.redress.callback.visit.VisitRequests.AnswerRequest;
import io.redress.callback.visit.VisitRequests.CallRequest;
import io.redress.callback.visit.VisitRequests.CancelRequest;
import io.redress.callback.visit.VisitRequests.OfferRequest;
import io.redress.callback.visit.VisitRequests.ProposeRequest;
import io.redress.callback.visit.VisitRequests.RecordRequest;
import io.redress.callback.visit.VisitRequests.StartRequest;
import io.redress.callback.visit.VisitViews.AdviceView;
import io.redress.callback.visit.VisitViews.VisitView;
import io.redress.kit.etag.Tagged;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Choice;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.time.TimeParameter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Visits to customers, from the proposal to the call afterwards. */
@Path("/api/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Visits", description = "Whom to visit, when, in what order, and what came of it")
public class VisitResource {

  private static final String IF_MATCH = "Only when the visit is still at this version";

  private final ArrangeVisit arrange;
  private final MakeVisit make;
  private final ReadVisits read;
  private final Idempotency idempotency;
  private final Caller caller;
  private final BranchOfCaller branches;

  VisitResource(
      ArrangeVisit arrange,
      MakeVisit make,
      ReadVisits read,
      Idempotency idempotency,
      Caller caller,
      BranchOfCaller branches) {
    this.arrange = arrange;
    this.make = make;
    this.read = read;
    this.idempotency = idempotency;
    this.caller = caller;
    this.branches = branches;
  }

  /** A page. */
  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.CALLER, Roles.VISITOR})
  @Operation(
      operationId = "listVisits",
      summary = "Visits, the newest first",
      description = "Visitors see their own, supervisors those of their branch, callers all.")
  public Page<VisitView> list(
      @QueryParam("state") String state,
      @Parameter(description = "Of the time that was agreed", example = "2026-11-27")
          @QueryParam("day")
          String day,
      @QueryParam("branch") String branch,
      @QueryParam("complaintId") String complaintId,
      @Parameter(
              description = "Only visits whose customers are to be called before, and were not yet",
              example = "2026-11-30T18:00:00+08:00",
              schema = @Schema(type = SchemaType.STRING, format = "date-time"))
          @QueryParam("callDueBefore")
          String callDueBefore,
      @Parameter(description = "1 to 200, 50 unless said") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the last page ended") @QueryParam("cursor") String cursor) {
    String own = branch();
    Visits.Wanted wanted =
        new Visits.Wanted(
            Choice.of("state", VisitState.class, state),
            TimeParameter.day("day", day),
            own == null ? branch : own,
            onlyVisitor() ? caller.user() : null,
            complaintId,
            TimeParameter.read("callDueBefore", callDueBefore));
    return read.page(wanted, Limit.of(limit), cursor);
  }

  /** One. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.CALLER, Roles.VISITOR})
  @Operation(operationId = "getVisit", summary = "One visit")
  @APIResponse(responseCode = "200", description = "The visit; its version is in the ETag")
  public RestResponse<VisitView> get(@PathParam("id") String id) {
    return tagged(id);
  }

  /** Advice. */
  @GET
  @Path("/advice")
  @RolesAllowed({Roles.SUPERVISOR, Roles.CALLER, Roles.VISITOR})
  @Operation(
      operationId = "getVisitAdvice",
      summary = "The kit, how to behave, and what to do in which situation; never for customers")
  public AdviceView advice() {
    return Advice.all();
  }

  /** Proposes. */
  @POST
  @RolesAllowed({Roles.SUPERVISOR, Roles.CALLER})
  @Transactional
  @Operation(
      operationId = "proposeVisit",
      summary = "Propose a visit to the customer of a complaint",
      description = "One at a time for each complaint: 409 with visitId while one is under way.")
  @APIResponse(responseCode = "201", description = "Proposed, now or by an earlier request")
  public RestResponse<VisitView> propose(
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid ProposeRequest request) {
    String id =
        idempotency
            .once(
                key,
                "propose-visit",
                request,
                () -> arrange.propose(request, branch(), caller.user()))
            .resourceId();
    VisitView view = read.one(id, null);
    return Tagged.created("/api/v1/visits/" + id, view, view.version());
  }

  /** Offers. */
  @POST
  @Path("/{id}/offers")
  @RolesAllowed({Roles.SUPERVISOR, Roles.CALLER})
  @Operation(
      operationId = "offerVisitTimes",
      summary = "Times that the customer is offered, in place of earlier ones",
      description =
          "Also after nobody was at home, or to move a visit: what was agreed is given up.")
  @APIResponse(responseCode = "200", description = "The visit")
  public RestResponse<VisitView> offer(
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid OfferRequest request) {
    arrange.offer(id, branch(), ifMatch, request);
    return tagged(id);
  }

  /** The customer's answer. */
  @POST
  @Path("/{id}/answer")
  @RolesAllowed({Roles.SUPERVISOR, Roles.CALLER})
  @Operation(
      operationId = "answerVisitOffer",
      summary = "What the customer says: one of the offered times, another one, or none",
      description = "OTHER_TIME makes the customer's wish the offer; ACCEPTED then agrees to it.")
  @APIResponse(responseCode = "200", description = "The visit")
  public RestResponse<VisitView> answer(
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid AnswerRequest request) {
    arrange.answer(id, branch(), ifMatch, request);
    return tagged(id);
  }

  /** Cancels. */
  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed({Roles.SUPERVISOR, Roles.CALLER})
  @Operation(operationId = "cancelVisit", summary = "It is not needed any more")
  @APIResponse(responseCode = "200", description = "The visit")
  public RestResponse<VisitView> cancel(
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CancelRequest request) {
    arrange.cancel(id, branch(), ifMatch, request.reason());
    return tagged(id);
  }

  /** Sets out. */
  @POST
  @Path("/{id}/start")
  @RolesAllowed(Roles.VISITOR)
  @Operation(
      operationId = "startVisit",
      summary = "Set out with the whole kit; 409 with missing when it is not complete")
  @APIResponse(responseCode = "200", description = "The visit")
  public RestResponse<VisitView> start(
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid StartRequest request) {
    make.start(id, caller.user(), ifMatch, request.kit());
    return tagged(id);
  }

  /** Records. */
  @POST
  @Path("/{id}/record")
  @RolesAllowed(Roles.VISITOR)
  @Operation(
      operationId = "recordVisit",
      summary = "What was tested, met, settled or left to do",
      description =
          "Gifts come from the branch's budget of the month. FOLLOW_UP hands work to the lifecycle.")
  @APIResponse(responseCode = "200", description = "The visit")
  public RestResponse<VisitView> record(
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid RecordRequest request) {
    make.record(id, caller.user(), ifMatch, request);
    return tagged(id);
  }

  /** The call afterwards. */
  @POST
  @Path("/{id}/call")
  @RolesAllowed(Roles.CALLER)
  @Operation(
      operationId = "callAfterVisit",
      summary = "What the customer says when called after the visit; by another than the visitor")
  @APIResponse(responseCode = "200", description = "The visit")
  public RestResponse<VisitView> call(
      @PathParam("id") String id,
      @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CallRequest request) {
    make.called(id, branch(), ifMatch, request.satisfied(), caller.user());
    return tagged(id);
  }

  private RestResponse<VisitView> tagged(String id) {
    VisitView view = read.one(id, branch());
    if (onlyVisitor() && !caller.user().equals(view.visitor())) {
      throw VisitParameters.none();
    }
    return Tagged.ok(view, view.version());
  }

  private boolean onlyVisitor() {
    return !caller.has(Roles.CALLER) && !caller.has(Roles.SUPERVISOR);
  }

  /** Callers call for the whole operator; everybody else sees their branch, if they have one. */
  private String branch() {
    return branches.only();
  }
}
