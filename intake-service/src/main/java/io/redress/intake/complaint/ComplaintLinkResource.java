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

/** Links tickets that tell of the same, and takes links back. */
@Path("/api/v1/complaints/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.HANDLER})
@Tag(name = "Complaints")
public class ComplaintLinkResource {
  private static final String MATCH =
      "ETag of the complaint that the change is based on; left out, any version will do";

  private final LinkComplaint link;
  private final UnlinkComplaint unlink;
  private final ReadComplaint read;
  private final Viewers viewers;

  @Inject
  ComplaintLinkResource(
      LinkComplaint link, UnlinkComplaint unlink, ReadComplaint read, Viewers viewers) {
    this.link = link;
    this.unlink = unlink;
    this.read = read;
    this.viewers = viewers;
  }

  @POST
  @Path("/links")
  @Operation(
      operationId = "linkComplaint",
      summary = "Link it to an earlier ticket that tells of the same",
      description =
          "For an open ticket with a case of its own. Both show the link, and both cases go on:"
              + " when verification ends this one as a duplicate, the ticket becomes a repeat of"
              + " the earlier one, which is opened again if it was closed.")
  @APIResponse(
      responseCode = "200",
      description = "The complaint afterwards",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public RestResponse<ComplaintView> link(
      @PathParam("id") String id,
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid LinkRequest request) {
    Change change = new Change(id, key, ifMatch, viewers.current());
    return shown(link.link(change, request), change.by());
  }

  @POST
  @Path("/unlinks")
  @Operation(
      operationId = "unlinkComplaint",
      summary = "Take a link back",
      description =
          "A ticket that was linked afterwards just goes on. A repeat, found at registration or"
              + " linked by the agent, becomes a new ticket with a case of its own, whose clocks"
              + " begin now; whoever takes the link back answers for it. Its former issue goes on"
              + " as it is, with one repeat less. What verification ended as a duplicate goes back to"
              + " its own case, which runs one further round, with the urges and the repeats that"
              + " it had.")
  @APIResponse(
      responseCode = "200",
      description = "The complaint afterwards",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public RestResponse<ComplaintView> unlink(
      @PathParam("id") String id,
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid UnlinkRequest request) {
    Change change = new Change(id, key, ifMatch, viewers.current());
    return shown(unlink.unlink(change, request), change.by());
  }

  private RestResponse<ComplaintView> shown(Complaint complaint, Viewer reader) {
    ComplaintView view = read.view(complaint, reader);
    return Tagged.ok(view, view.version());
  }
}
