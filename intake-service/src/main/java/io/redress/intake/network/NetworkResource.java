package io.redress.intake.network;

import io.quarkus.security.Authenticated;
import io.redress.intake.network.FindItems.Wanted;
import io.redress.kit.etag.Versions;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The network map: sites, known faults, works and plans by place. */
@Path("/api/v1/network")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Network map")
public class NetworkResource {
  private static final String KIND = "faults, works, plans or sites";

  private final FindItems find;
  private final PutItem put;
  private final Caller caller;
  private final Clock clock;
  private final Zone zone;

  @Inject
  NetworkResource(FindItems find, PutItem put, Caller caller, Clock clock, Zone zone) {
    this.find = find;
    this.put = put;
    this.caller = caller;
    this.clock = clock;
    this.zone = zone;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "findOnNetwork",
      summary = "Look up a point or a road",
      description =
          "Near a point: what has the point in its area first, and then by the distance to its"
              + " area. On a road: what has these words in its road or name, faults first, and then"
              + " works, plans, sites; wide and narrow characters, capitals and signs are the same."
              + " Without at: all that is not over. For any role.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<NetworkItemView> find(
      @Parameter(
              description = "Latitude and longitude in degrees of WGS 84",
              example = "39.9042,116.4074")
          @QueryParam("near")
          String near,
      @Parameter(description = "With near: how far to look, 1 to 50000 metres; 1000 if left out")
          @QueryParam("radius")
          Integer radius,
      @Parameter(description = "A part of the name of a road, or of an item", example = "人民路")
          @QueryParam("road")
          String road,
      @Parameter(description = "FAULT, WORKS, PLAN, SITE, or several with commas between them")
          @QueryParam("kind")
          String kinds,
      @Parameter(description = "Only what is active at this time") @QueryParam("at") String at,
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor")
          String cursor) {
    if ((near == null) == (road == null)) {
      throw ProblemException.invalid(
          near == null ? "near" : "road",
          near == null ? "is missing, and so is road" : "comes together with near",
          "Send one of near and road.");
    }
    Wanted wanted = NetworkFilters.wanted(kinds, at);
    Page<FoundItem> page =
        near == null
            ? find.onRoad(NetworkFilters.road(road), wanted, cursor, Limit.of(limit))
            : find.near(
                NetworkFilters.point(near),
                NetworkFilters.radius(radius),
                wanted,
                cursor,
                Limit.of(limit));
    Instant shownAt = wanted.at() == null ? clock.instant() : wanted.at();
    return page.map(found -> NetworkItemView.of(found, shownAt, zone));
  }

  @GET
  @Path("/{kind}/{code}")
  @Authenticated
  @Operation(operationId = "readNetworkItem", summary = "Show an item of the map")
  @APIResponse(
      responseCode = "200",
      description = "The item; its version is in the ETag",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = NetworkItemView.class)))
  public RestResponse<NetworkItemView> read(
      @Parameter(description = KIND) @PathParam("kind") String kind,
      @PathParam("code") String code) {
    return shown(ResponseBuilder.ok(), view(find.get(kind(kind), code)));
  }

  @PUT
  @Path("/{kind}/{code}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.INTEGRATOR, Roles.COORDINATOR, Roles.SUPERVISOR})
  @Operation(
      operationId = "putNetworkItem",
      summary = "Put an item on the map, or change it",
      description =
          "Known by its code in the system that it comes from. To change what is there needs"
              + " If-Match (its ETag, or * for any version); what is there as it is sent changes"
              + " nothing, so that repeating is safe. A fault that is repaired gets its until.")
  @APIResponse(
      responseCode = "200",
      description = "Changed, or as it was",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = NetworkItemView.class)))
  @APIResponse(
      responseCode = "201",
      description = "Put on the map",
      headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = NetworkItemView.class)))
  public RestResponse<NetworkItemView> put(
      @Parameter(description = KIND) @PathParam("kind") String kind,
      @Parameter(description = "1 to 64 letters, digits, dots, colons, hyphens, underscores")
          @PathParam("code")
          String code,
      @Parameter(description = "ETag of the item that the change is based on, or *")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid NetworkItemRequest request) {
    PutItem.Put done = put.put(request.draft(kind(kind), code), ifMatch, caller.user());
    NetworkItemView view = view(done.item());
    return shown(
        done.created()
            ? ResponseBuilder.<NetworkItemView>created(URI.create(view.links().self()))
            : ResponseBuilder.ok(),
        view);
  }

  @DELETE
  @Path("/{kind}/{code}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.INTEGRATOR, Roles.COORDINATOR, Roles.SUPERVISOR})
  @Operation(
      operationId = "removeNetworkItem",
      summary = "Take an item off the map",
      description = "One that was put there by mistake. What is over gets its until instead.")
  @APIResponse(responseCode = "204", description = "Taken off")
  public RestResponse<Void> remove(
      @Parameter(description = KIND) @PathParam("kind") String kind,
      @PathParam("code") String code,
      @Parameter(description = "ETag of the item, or *") @HeaderParam("If-Match") String ifMatch) {
    put.remove(kind(kind), code, ifMatch);
    return RestResponse.noContent();
  }

  private NetworkItemView view(NetworkItem item) {
    return NetworkItemView.of(FoundItem.of(item), clock.instant(), zone);
  }

  private static RestResponse<NetworkItemView> shown(
      ResponseBuilder<NetworkItemView> answer, NetworkItemView view) {
    return answer.header("ETag", Versions.tag(view.version())).entity(view).build();
  }

  private static NetworkKind kind(String path) {
    return NetworkKind.ofPath(path)
        .orElseThrow(
            () ->
                ProblemException.of(
                    CommonProblem.NOT_FOUND, "There is no such kind on the map: " + KIND + "."));
  }
}
