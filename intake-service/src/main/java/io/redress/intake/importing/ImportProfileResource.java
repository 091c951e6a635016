package io.redress.intake.importing;

import io.redress.kit.etag.Versions;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How files of other systems are read, kept under names. */
@Path("/api/v1/import-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.INTEGRATOR})
@Tag(name = "Imports")
public class ImportProfileResource {
  private static final String MATCH = "ETag of the profile that the change is based on";

  private final KeepProfile keep;
  private final Caller caller;
  private final Zone zone;

  @Inject
  ImportProfileResource(KeepProfile keep, Caller caller, Zone zone) {
    this.keep = keep;
    this.caller = caller;
    this.zone = zone;
  }

  @PUT
  @Path("/{name}")
  @Operation(
      operationId = "keepImportProfile",
      summary = "Make or replace an import profile",
      description =
          "What POST /imports?profile=name takes where it is told nothing else. Words of the other"
              + " system stand for our categories and channels; upper and lower case are the same,"
              + " and * stands for all that are not named. To be changed by who made it, and by"
              + " administrators.")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      headers = {
        @Header(name = "Location", schema = @Schema(implementation = String.class)),
        @Header(name = "ETag", schema = @Schema(implementation = String.class))
      },
      content = @Content(schema = @Schema(implementation = ImportProfileView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Replaced",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ImportProfileView.class)))
  public RestResponse<ImportProfileView> keep(
      @PathParam("name") String name,
      @Parameter(description = MATCH + "; left out to make a new one") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ImportProfileRequest request) {
    KeepProfile.Kept kept = keep.keep(name, ifMatch, request, Importer.of(caller));
    return kept.isNew()
        ? tagged(ResponseBuilder.created(URI.create("/api/v1/import-profiles/" + name)), kept)
        : tagged(ResponseBuilder.ok(), kept);
  }

  @GET
  @Operation(operationId = "listImportProfiles", summary = "List import profiles by name")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<ImportProfileView> list(
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor")
          String cursor) {
    return keep.list(cursor, Limit.of(limit)).map(profile -> ImportProfileView.of(profile, zone));
  }

  @GET
  @Path("/{name}")
  @Operation(operationId = "readImportProfile", summary = "Show an import profile")
  @APIResponse(
      responseCode = "200",
      description = "The profile; its version is in the ETag",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ImportProfileView.class)))
  public RestResponse<ImportProfileView> read(@PathParam("name") String name) {
    return tagged(ResponseBuilder.ok(), new KeepProfile.Kept(keep.read(name), false));
  }

  @DELETE
  @Path("/{name}")
  @Operation(
      operationId = "removeImportProfile",
      summary = "Remove an import profile",
      description = "Imports that were made with it go on.")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void remove(
      @PathParam("name") String name,
      @Parameter(description = MATCH) @HeaderParam("If-Match") String ifMatch) {
    keep.remove(name, ifMatch, Importer.of(caller));
  }

  private RestResponse<ImportProfileView> tagged(
      ResponseBuilder<ImportProfileView> answer, KeepProfile.Kept kept) {
    ImportProfileView view = ImportProfileView.of(kept.profile(), zone);
    return answer.header("ETag", Versions.tag(view.version())).entity(view).build();
  }
}
