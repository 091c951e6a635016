package io.redress.analytics.subscriber;

import io.redress.analytics.export.CsvResource;
import io.redress.analytics.figure.AskMonths;
import io.redress.analytics.figure.FigureResource;
import io.redress.analytics.figure.KnownParameters;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many subscribers there are. */
@Path("/api/v1/subscribers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
@Tag(
    name = "Subscribers",
    description = "Subscribers by month and district, which complaints are set against.")
public class SubscriberResource {

  @Inject ImportSubscribers importSubscribers;
  @Inject ReadSubscribers readSubscribers;
  @Inject AskMonths askMonths;
  @Inject Caller caller;
  @Context UriInfo uri;

  @GET
  @Operation(
      operationId = "listSubscribers",
      summary = "The numbers that hold, by month and district.",
      description = "Roles: analyst, supervisor, administrator.")
  @APIResponse(responseCode = "200", description = "A page.")
  public Page<SubscriberCount> holding(
      @Parameter(description = "First month; the last one when absent.", example = "2026-01")
          @QueryParam("from")
          String from,
      @Parameter(
              description = "Last month, included; the last one that is over when absent.",
              example = "2026-03")
          @QueryParam("to")
          String to,
      @BeanParam FigureResource.PageParameters page) {
    KnownParameters.require(Set.of("from", "to", "limit", "cursor"), uri.getQueryParameters());
    return readSubscribers.holding(askMonths.period(from, to), page.limit(), page.cursor());
  }

  @GET
  @Path("/versions")
  @Operation(
      operationId = "listSubscriberVersions",
      summary = "Every number that was told of a month and district, the latest first.",
      description = "Roles: analyst, supervisor, administrator. 200 at most.")
  @APIResponse(responseCode = "200", description = "Who told which number, and when.")
  public Page<SubscriberCount> versions(
      @Parameter(description = "The month.", example = "2026-01") @QueryParam("month") String month,
      @Parameter(description = "The district; * for the whole operator.", example = "lakeside")
          @QueryParam("district")
          String district) {
    KnownParameters.require(Set.of("month", "district"), uri.getQueryParameters());
    return readSubscribers.versions(month, district);
  }

  @GET
  @Path("/imports")
  @Operation(
      operationId = "listSubscriberImports",
      summary = "Which files were imported, the latest first.",
      description = "Roles: analyst, supervisor, administrator.")
  @APIResponse(responseCode = "200", description = "A page.")
  public Page<SubscriberImport> imports(@BeanParam FigureResource.PageParameters page) {
    KnownParameters.require(Set.of("limit", "cursor"), uri.getQueryParameters());
    return readSubscribers.imports(page.limit(), page.cursor());
  }

  @POST
  @Path("/imports")
  @Consumes(CsvResource.CSV)
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      operationId = "importSubscribers",
      summary = "Import subscriber numbers.",
      description =
          "Role: administrator. CSV in UTF-8, 1 MiB at most, with the columns month, district (* for"
              + " the whole operator) and subscribers. What is refused is named by its line, the"
              + " rest is taken. Another number for the same month and district is kept as a"
              + " further version, which holds from then on. Sending it again changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "Read to its end.",
      content = @Content(schema = @Schema(implementation = SubscriberImport.class)))
  public SubscriberImport take(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = CsvResource.CSV,
                      schema = @Schema(type = SchemaType.STRING),
                      examples =
                          @ExampleObject(
                              name = "january",
                              value =
                                  "month,district,subscribers\n2026-01,*,1200000\n2026-01,lakeside,150000\n")))
          InputStream file) {
    KnownParameters.require(Set.of(), uri.getQueryParameters());
    return importSubscribers.take(file, caller.user());
  }
}
