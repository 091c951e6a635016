package io.redress.analytics.export;

import io.redress.analytics.figure.AskFigure;
import io.redress.analytics.figure.FigureParameters;
import io.redress.analytics.figure.KnownParameters;
import io.redress.analytics.figure.ReadFigure;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
  private static final Set<String> FILTERS =
      Set.of("from", "to", "groupBy", "categoryGroup", "category", "branch");

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
                          "figure,version,from,to,zone,day,categoryGroup,category,branch,numerator,denominator,value,low,high\n"
                              + "satisfied,1,2026-11-01,2026-11-30,Asia/Shanghai,,,,,29,50,0.580000,0.442334,0.706250\n")))
  public RestResponse<String> export(
      @Parameter(description = "A name from the catalogue.", example = "satisfied")
          @PathParam("name")
          String name,
      @Parameter(description = "First day.", example = "2026-11-01") @QueryParam("from")
          String from,
      @Parameter(description = "Last day, included.", example = "2026-11-30") @QueryParam("to")
          String to,
      @Parameter(
              description =
                  "At most two of day, categoryGroup, category, branch, separated by a comma.",
              example = "day,category")
          @QueryParam("groupBy")
          String groupBy,
      @Parameter(description = "Only this group of categories.", example = "basic-communication")
          @QueryParam("categoryGroup")
          String categoryGroup,
      @Parameter(description = "Only this category.", example = "basic-communication.weak-signal")
          @QueryParam("category")
          String category,
      @Parameter(description = "Only this branch.", example = "north") @QueryParam("branch")
          String branch) {
    KnownParameters.require(FILTERS, uri.getQueryParameters().keySet());
    var figure =
        readFigure.read(
            askFigure.ask(
                name, new FigureParameters(from, to, groupBy, categoryGroup, category, branch)));
    return RestResponse.ResponseBuilder.ok(FigureCsv.of(figure), CSV + ";charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s-%s.csv\""
                .formatted(name, figure.period().from(), figure.period().to()))
        .build();
  }
}
