package io.redress.intake.complaint;

import io.redress.kit.etag.Tagged;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a customer has an agent do about a complaint. A repeat stands for its issue. */
@Path("/api/v1/complaints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
public class ComplaintChangeResource {
  private static final String MATCH =
      "ETag of the complaint that the change is based on; left out, any version will do";

  private final UrgeComplaint urge;
  private final WithdrawComplaint withdraw;
  private final ResolveOnTheSpot resolve;
  private final CorrectComplaint correct;
  private final ReadComplaint read;
  private final Viewers viewers;

  @Inject
  ComplaintChangeResource(
      UrgeComplaint urge,
      WithdrawComplaint withdraw,
      ResolveOnTheSpot resolve,
      CorrectComplaint correct,
      ReadComplaint read,
      Viewers viewers) {
    this.urge = urge;
    this.withdraw = withdraw;
    this.resolve = resolve;
    this.correct = correct;
    this.read = read;
    this.viewers = viewers;
  }

  @POST
  @Path("/urges")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.INTEGRATOR})
  @Operation(
      operationId = "urgeComplaint",
      summary = "The customer urges",
      description =
          "Counts it; the second time raises a standard complaint to the green lane. Resets nothing."
              + " A note is kept among the messages. The body may be left out.")
  @APIResponse(
      responseCode = "200",
      description = "The complaint afterwards",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public RestResponse<ComplaintView> urge(
      @PathParam("id") String id,
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @Valid UrgeRequest request) {
    Change change = change(id, key, ifMatch);
    return shown(urge.urge(change, request == null ? new UrgeRequest(null) : request), change.by());
  }

  @POST
  @Path("/withdrawal")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.INTEGRATOR})
  @Operation(
      operationId = "withdrawComplaint",
      summary = "The customer takes it back",
      description =
          "Closes the complaint, all repeats of its issue, and their case. It stays in every count"
              + " but that of high frequency.")
  @APIResponse(
      responseCode = "200",
      description = "The complaint afterwards",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public RestResponse<ComplaintView> withdraw(
      @PathParam("id") String id,
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid WithdrawRequest request) {
    Change change = change(id, key, ifMatch);
    return shown(withdraw.withdraw(change, request), change.by());
  }

  @POST
  @Path("/on-the-spot-resolution")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      operationId = "resolveComplaintOnTheSpot",
      summary = "Resolve in the first contact",
      description =
          "Before dispatch, within the authority of the caller's role: measures as GET /measures"
              + " says, compensation up to 100 CNY for an agent, 500 CNY for a supervisor, unless"
              + " configured otherwise. A confirmed billing error is paid back twice; the"
              + " compensation is computed. What is above the authority is refused with who may"
              + " grant it and the path of the case, in which it is approved. Resolved so, the"
              + " case skips the departments; the customer may still be called back.")
  @APIResponse(
      responseCode = "200",
      description = "The complaint afterwards; its status follows with its case",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public RestResponse<ComplaintView> resolveOnTheSpot(
      @PathParam("id") String id,
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid OnTheSpotRequest request) {
    Change change = change(id, key, ifMatch);
    return shown(resolve.resolve(change, request), change.by());
  }

  @POST
  @Path("/corrections")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.HANDLER})
  @Operation(
      operationId = "correctComplaint",
      summary = "Correct a wrong classification",
      description =
          "Category, nature or both, for all reports of the issue that were filed alike; what was"
              + " before is kept. Counted as misidentified. Completeness is measured anew; an"
              + " enquiry no longer counts for repeats and high frequency. The lane stays, and so"
              + " does the case.")
  @APIResponse(
      responseCode = "200",
      description = "The complaint afterwards",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public RestResponse<ComplaintView> correct(
      @PathParam("id") String id,
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CorrectionRequest request) {
    Change change = change(id, key, ifMatch);
    return shown(correct.correct(change, request), change.by());
  }

  private Change change(String id, String key, String ifMatch) {
    return new Change(id, key, ifMatch, viewers.current());
  }

  private RestResponse<ComplaintView> shown(Complaint complaint, Viewer reader) {
    ComplaintView view = read.view(complaint, reader);
    return Tagged.ok(view, view.version());
  }
}
