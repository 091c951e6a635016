package io.redress.analytics.rebuild;

import io.redress.analytics.figure.FigureResource;
import io.redress.analytics.figure.KnownParameters;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.LatestFirst;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Rebuilds of all figures from the events. */
@Path("/api/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(
    name = "Rebuilds",
    description = "Makes all figures anew from the events while the old ones stay readable.")
public class RebuildResource {
  @Inject RequestRebuild requestRebuild;
  @Inject Rebuilds rebuilds;
  @Inject Caller caller;
  @Inject Zone zone;
  @Context UriInfo uri;

  @POST
  @Operation(
      operationId = "requestRebuild",
      summary = "Asks for all figures to be made anew.",
      description = "Role: administrator. At most one rebuild runs at a time (409 otherwise).")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; Location says where its progress is.",
      content = @Content(schema = @Schema(implementation = RebuildView.class)))
  public RestResponse<RebuildView> request(
      @Parameter(description = "The same key again gives the same rebuild.")
          @HeaderParam("Idempotency-Key")
          String key,
      @NotNull @Valid RebuildRequest request) {
    var id = requestRebuild.request(key, request, caller.user());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, read(id))
        .location(URI.create("/api/v1/rebuilds/" + id))
        .build();
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(
      operationId = "readRebuild",
      summary = "A rebuild and its progress.",
      description = "Role: administrator.")
  @APIResponse(responseCode = "200", description = "The rebuild.")
  public RebuildView read(@PathParam("id") String id) {
    return rebuilds
        .find(id)
        .map(rebuild -> RebuildView.of(rebuild, zone))
        .orElseThrow(
            () -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no such rebuild."));
  }

  @GET
  @Transactional
  @Operation(
      operationId = "listRebuilds",
      summary = "All rebuilds, the latest first.",
      description = "Role: administrator.")
  @APIResponse(responseCode = "200", description = "A page of rebuilds.")
  public Page<RebuildView> list(@BeanParam FigureResource.PageParameters page) {
    KnownParameters.require(Set.of("limit", "cursor"), uri.getQueryParameters());
    var size = Limit.of(page.limit());
    var after = LatestFirst.after(page.cursor());
    return Page.of(
            rebuilds.before(after, size + 1),
            size,
            row -> new Object[] {row.requestedAt(), row.id()})
        .map(rebuild -> RebuildView.of(rebuild, zone));
  }
}
