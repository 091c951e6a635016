package io.redress.analytics.export;

import io.redress.analytics.figure.AskFigure;
import io.redress.analytics.figure.FigureResource;
import io.redress.analytics.figure.KnownParameters;
import io.redress.analytics.figure.ReadFigure;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Figures for spreadsheets. */
@Path("/api/v1/figures")
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR})
@Tag(
    name = "Exports",
    description = "Figures as CSV; cells that look like formulas are neutralised.")
public class ExportResource {
  private static final String CSV = "text/csv";
  private static final Set<String> FILTERS = FigureResource.Filters.names("groupBy");

  @Inject AskFigure askFigure;
  @Inject ReadFigure readFigure;
  @Context UriInfo uri;

  @GET
  @Path("/{name:[a-z0-9-]+}.csv")
  @Produces(CSV)
  @Operation(
      operationId = "exportFigure",
      summary = "A figure over a period, in groups, as CSV.",
      description = "Roles, filters and bounds as for the figure itself.")
  @APIResponse(
      responseCode = "200",
      description = "A header, then one line per group, or one with the total.",
      content =
          @Content(
              mediaType = CSV,
              schema = @Schema(implementation = String.class),
              examples =
                  @ExampleObject(
                      name = "satisfied",
                      value =
                          "figure,version,from,to,zone,day,categoryGroup,category,branch,district,channel,tier,department,type,highFrequency,numerator,denominator,value,low,high,median,p90,mean\n"
                              + "satisfied,2,2026-11-01,2026-11-30,Asia/Shanghai,,,,,,,,,,,29,50,0.580000,0.442334,0.706250,,,\n")))
  public RestResponse<StreamingOutput> export(
      @Parameter(description = "A name from the catalogue.", example = "satisfied")
          @PathParam("name")
          String name,
      @BeanParam FigureResource.Filters filters,
      @Parameter(
              description =
                  "At most two of day, categoryGroup, category, branch, district, channel, tier,"
                      + " department, type, highFrequency, separated by a comma.",
              example = "day,category")
          @QueryParam("groupBy")
          String groupBy) {
    KnownParameters.require(FILTERS, uri.getQueryParameters().keySet());
    var figure = readFigure.read(askFigure.ask(name, filters.parameters().groupedBy(groupBy)));
    return file(
        "%s-%s-%s.csv".formatted(name, figure.period().from(), figure.period().to()),
        out -> FigureCsv.write(figure, out));
  }

  /** A list as a file of this name, written while it is sent. */
  public static RestResponse<StreamingOutput> file(String name, CsvPages.Writing lines) {
    StreamingOutput streamed = lines::to;
    return RestResponse.ResponseBuilder.ok(streamed, CSV + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
        .build();
  }
}
