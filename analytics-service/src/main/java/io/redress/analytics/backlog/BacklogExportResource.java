package io.redress.analytics.backlog;

import io.redress.analytics.export.CsvPages;
import io.redress.analytics.export.CsvResource;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The backlog as CSV. */
@Path("/api/v1/backlog.csv")
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR})
@Tag(name = "Exports")
public class BacklogExportResource extends CsvResource {
  @Inject AskBacklog askBacklog;
  @Inject CompareBacklog compareBacklog;

  @GET
  @Produces(CSV)
  @Operation(
      operationId = "exportBacklog",
      summary = "How many complaints were open at the end of each day, as CSV.",
      description = "Roles, filters and bounds as for the backlog itself.")
  @APIResponse(
      responseCode = "200",
      description = "A header, then one line per day, or per day and group.",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public RestResponse<StreamingOutput> export(@BeanParam BacklogResource.Question question) {
    require(BacklogResource.Question.NAMES);
    var query = question.asked(askBacklog);
    var lines = BacklogCsv.lines(compareBacklog.read(query, question.compare));
    return file(
        "backlog-%s-%s.csv".formatted(query.period().from(), query.period().to()),
        out -> CsvPages.write(out, BacklogCsv.HEADER, lines, line -> line));
  }
}
