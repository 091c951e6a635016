package io.redress.intake.complaint;

import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What is said about a complaint after its registration. A repeat stands for its issue. */
@Path("/api/v1/complaints/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.AGENT,
  Roles.SUPERVISOR,
  Roles.INTEGRATOR,
  Roles.HANDLER,
  Roles.REVIEWER,
  Roles.COORDINATOR,
  Roles.HEAD,
  Roles.CALLER,
  Roles.VISITOR
})
@Tag(name = "Messages")
public class MessageResource {
  private final AddMessage add;
  private final ReadComplaint read;
  private final Viewers viewers;
  private final Zone zone;

  @Inject
  MessageResource(AddMessage add, ReadComplaint read, Viewers viewers, Zone zone) {
    this.add = add;
    this.read = read;
    this.viewers = viewers;
    this.zone = zone;
  }

  @POST
  @Operation(
      operationId = "addMessage",
      summary = "Add to a complaint",
      description = "What the customer or the staff say; refused once the complaint is closed.")
  @APIResponse(
      responseCode = "201",
      description = "Added, now or by an earlier request with the same Idempotency-Key",
      headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = MessageView.class)))
  public RestResponse<MessageView> add(
      @PathParam("id") String id,
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @Parameter(
              description =
                  "ETag of the complaint that the message is based on; left out, any will do")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid MessageRequest request) {
    MessageView view =
        MessageView.of(add.add(new Change(id, key, ifMatch, viewers.current()), request), zone);
    return ResponseBuilder.<MessageView>created(
            URI.create("/api/v1/complaints/" + id + "/messages/" + view.id()))
        .entity(view)
        .build();
  }

  @GET
  @Operation(operationId = "listMessages", summary = "What was said, oldest first")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<MessageView> list(
      @PathParam("id") String id,
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor")
          String cursor) {
    return read.messages(id, viewers.current(), cursor, Limit.of(limit))
        .map(message -> MessageView.of(message, zone));
  }

  @GET
  @Path("/{messageId}")
  @Operation(operationId = "readMessage", summary = "One message")
  @APIResponse(responseCode = "200", description = "The message")
  public MessageView read(@PathParam("id") String id, @PathParam("messageId") String messageId) {
    return MessageView.of(read.message(id, messageId, viewers.current()), zone);
  }
}
