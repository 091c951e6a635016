package io.redress.intake.importing;

import io.redress.intake.file.Refusal;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Takes over tickets of other systems. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.INTEGRATOR})
@Tag(name = "Imports")
public class ImportResource {
  private final ReceiveImport receive;
  private final ReadImports read;
  private final Caller caller;
  private final Zone zone;

  @Inject
  ImportResource(ReceiveImport receive, ReadImports read, Caller caller, Zone zone) {
    this.receive = receive;
    this.read = read;
    this.caller = caller;
    this.zone = zone;
  }

  @POST
  @Consumes("text/csv")
  @Operation(
      operationId = "importTickets",
      summary = "Import another system's tickets",
      description =
          "CSV in UTF-8 with the columns' names in its first line. Answered once the file is"
              + " received; its lines are then taken in batches, and a restart goes on where it"
              + " was. A ticket is known by source and external id, and taken once however often"
              + " it is imported. Tickets keep their time; repeats and high-frequency counts are"
              + " those of that time, and later ones are corrected. Where a line tells no number,"
              + " imported-… stands in for it, another one for each ticket. History (lifecycle"
              + " false) is closed as IMPORTED, has no case, and is told to no other service until"
              + " it is reported again.")
  @APIResponse(
      responseCode = "202",
      description = "Received; its lines will be taken",
      headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public RestResponse<ImportView> receive(
      @Parameter(
              description = "Name of an import profile: what is not given here is taken from it",
              example = "old-crm")
          @QueryParam("profile")
          String profile,
      @Parameter(description = "The system that the tickets come from", example = "old-crm")
          @QueryParam("source")
          String source,
      @Parameter(
              description =
                  "field=column pairs with commas between them. Fields: externalId, registeredAt,"
                      + " title (these are needed), channel, category, description, expectation,"
                      + " place, product, number, name, contactNumber, tier, branch, district,"
                      + " status, closedAt. Upper and lower case are the same",
              example = "externalId=external_id,registeredAt=filed_at,title=title,channel=channel")
          @QueryParam("mapping")
          String mapping,
      @Parameter(description = "Of times without an offset; the operator's when left out")
          @QueryParam("zone")
          String zoneName,
      @Parameter(description = "HOTLINE, SHOP, WEB, APP, ACCOUNT_MANAGER: of lines that tell none")
          @QueryParam("channel")
          String channel,
      @Parameter(description = "Code of a leaf, for lines that tell none") @QueryParam("category")
          String category,
      @Parameter(
              description =
                  "With lifecycle=true: words in the status column of tickets that are done, and"
                      + " become history. closed,solved,resolved when left out")
          @QueryParam("closed")
          String closed,
      @Parameter(description = "Whether cases start for them; false when left out")
          @QueryParam("lifecycle")
          String lifecycle,
      @RequestBody(
              required = true,
              content =
                  @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
          InputStream file) {
    ImportJob job =
        receive.receive(
            new ImportRequest(
                profile, source, mapping, zoneName, channel, category, closed, lifecycle, file),
            importer());
    ImportView view = ImportView.of(job, zone);
    return ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED)
        .header("Location", view.links().self())
        .entity(view)
        .build();
  }

  @GET
  @Operation(
      operationId = "listImports",
      summary = "List imports, newest first",
      description = "Administrators see all, a machine its own.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<ImportView> list(
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor")
          String cursor) {
    return read.list(importer(), cursor, Limit.of(limit)).map(job -> ImportView.of(job, zone));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "readImport", summary = "Show how an import stands")
  @APIResponse(responseCode = "200", description = "The import")
  public ImportView read(@PathParam("id") String id) {
    return ImportView.of(read.read(id, importer()), zone);
  }

  @GET
  @Path("/{id}/refusals")
  @Operation(
      operationId = "listImportRefusals",
      summary = "List the lines that were not taken",
      description =
          "In the order of the file, with all that is wrong with each; of the first 10,000 refused"
              + " lines. Values are not repeated.")
  @APIResponse(responseCode = "200", description = "One page")
  public Page<Refusal> refusals(
      @PathParam("id") String id,
      @Parameter(description = "Items per page, 1 to 200; 50 when left out") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "The next of the previous page") @QueryParam("cursor")
          String cursor) {
    return read.refusals(id, importer(), cursor, Limit.of(limit));
  }

  private Importer importer() {
    return Importer.of(caller);
  }
}
