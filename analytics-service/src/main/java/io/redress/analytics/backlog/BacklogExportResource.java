package io.redress.analytics.backlog;

import io.redress.analytics.export.CsvPages;
import io.redress.analytics.export.ExportResource;
import io.redress.analytics.figure.FigureResource;
import io.redress.analytics.figure.KnownParameters;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The backlog as CSV. */
@Path("/api/v1/backlog.csv")
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR})
@Tag(name = "Exports")
public class BacklogExportResource {
  private static final Set<String> PARAMETERS =
      new BacklogResource.Filters().names("from", "to", "groupBy", "compare");

  @Inject AskBacklog askBacklog;
  @Inject CompareBacklog compareBacklog;
  @Context UriInfo uri;

  @GET
  @Produces(ExportResource.CSV)
  @Operation(
      operationId = "exportBacklog",
      summary = "How many complaints were open at the end of each day, as CSV.",
      description = "Roles, filters and bounds as for the backlog itself.")
  @APIResponse(
      responseCode = "200",
      description = "A header, then one line per day, or per day and group.",
      content =
          @Content(mediaType = ExportResource.CSV, schema = @Schema(implementation = String.class)))
  public RestResponse<StreamingOutput> export(
      @Parameter(description = "As for the backlog.", example = "2026-11-01") @QueryParam("from")
          String from,
      @Parameter(description = "As for the backlog.", example = "2026-11-30") @QueryParam("to")
          String to,
      @Parameter(description = BacklogResource.Filters.GROUP_BY, example = "age")
          @QueryParam("groupBy")
          String groupBy,
      @Parameter(description = FigureResource.Filters.COMPARE, example = "previous")
          @QueryParam("compare")
          String compare,
      @BeanParam BacklogResource.Filters filters) {
    KnownParameters.require(PARAMETERS, uri.getQueryParameters().keySet());
    var query = askBacklog.ask(from, to, groupBy, filters.said());
    var lines = BacklogCsv.lines(compareBacklog.read(query, compare));
    return ExportResource.file(
        "backlog-%s-%s.csv".formatted(query.period().from(), query.period().to()),
        out -> CsvPages.write(out, BacklogCsv.HEADER, lines, line -> line));
  }
}
