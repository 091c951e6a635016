package io.redress.analytics.warning;

import io.redress.analytics.figure.FigureResource;
import io.redress.analytics.figure.KnownParameters;
import io.redress.kit.etag.Tagged;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Warnings of rises above what is usual. */
@Path("/api/v1/warnings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR, Roles.HEAD, Roles.COORDINATOR})
@Tag(
    name = "Warnings",
    description =
        "Every hour, all complaints, each category and group, and each area are compared with what"
            + " is usual for that hour. At most one false alarm a year and series on average.")
public class WarningResource {
  @Inject ReadWarnings read;
  @Inject AcknowledgeWarning acknowledge;
  @Context UriInfo uri;

  @GET
  @Operation(
      operationId = "listWarnings",
      summary = "Warnings, the latest first.",
      description =
          "Roles: analyst, supervisor, head, coordinator. A token with a branch hides the warnings"
              + " of other areas.")
  @APIResponse(responseCode = "200", description = "A page of warnings.")
  public Page<WarningView> list(
      @Parameter(description = "OPEN, ACKNOWLEDGED or ENDED.") @QueryParam("state") String state,
      @Parameter(description = "ALL, CATEGORY_GROUP, CATEGORY, AREA or LAUNCH.") @QueryParam("kind")
          String kind,
      @Parameter(description = "Only warnings about the launch of this id.") @QueryParam("launch")
          String launch,
      @BeanParam FigureResource.PageParameters page) {
    KnownParameters.require(
        Set.of("state", "kind", "launch", "limit", "cursor"), uri.getQueryParameters());
    return read.list(state, kind, launch, page.limit(), page.cursor());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readWarning",
      summary = "A warning and what it rests on.",
      description = "Roles as for the list.")
  @APIResponse(
      responseCode = "200",
      description = "The warning; its version is in the ETag.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = WarningView.class)))
  public RestResponse<WarningView> read(@PathParam("id") String id) {
    return tagged(read.show(id));
  }

  @GET
  @Path("/{id}/complaints")
  @Operation(
      operationId = "listWarnedComplaints",
      summary = "The complaints behind a warning, by hour.",
      description =
          "Roles as for the list. From the begin of the rise to the end of the warning, or until"
              + " now; with a branch in the token, its own only.")
  @APIResponse(responseCode = "200", description = "A page of complaints.")
  public Page<WarnedComplaintView> complaints(
      @PathParam("id") String id, @BeanParam FigureResource.PageParameters page) {
    KnownParameters.require(Set.of("limit", "cursor"), uri.getQueryParameters());
    return read.complaints(id, page.limit(), page.cursor());
  }

  @POST
  @Path("/{id}/acknowledgement")
  @RolesAllowed({Roles.SUPERVISOR, Roles.HEAD, Roles.COORDINATOR})
  @Operation(
      operationId = "acknowledgeWarning",
      summary = "Says what a warning is, and what will be done.",
      description =
          "Roles: supervisor, head, coordinator. Of several people one answers; the others are told"
              + " (409). A warning that rises further needs another answer.")
  @APIResponse(
      responseCode = "200",
      description = "The warning.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = WarningView.class)))
  public RestResponse<WarningView> acknowledge(
      @PathParam("id") String id,
      @Parameter(description = "The ETag that was read; may be left out.") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid AcknowledgeRequest request) {
    return tagged(read.view(acknowledge.acknowledge(id, ifMatch, request)));
  }

  private RestResponse<WarningView> tagged(WarningView warning) {
    return Tagged.ok(warning, warning.version());
  }
}
