package io.redress.analytics.launch;

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

/** Launches against expectation, as CSV. */
@Path("/api/v1/launches/against-expectation.csv")
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR, Roles.HEAD, Roles.PROCESS_OWNER})
@Tag(name = "Exports")
public class ExpectationExportResource extends CsvResource {
  @Inject ReadExpectation readExpectation;

  @GET
  @Produces(CSV)
  @Operation(
      operationId = "exportLaunchesAgainstExpectation",
      summary = "The complaints that launches brought, by those that were expected, as CSV.",
      description = "Roles and bounds as for the figure itself.")
  @APIResponse(
      responseCode = "200",
      description =
          "A header, then one line per launch, by date; with compare also one for each launch of the"
              + " earlier period whose product was not launched in this one.",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public RestResponse<StreamingOutput> export(@BeanParam ExpectationResource.Expected question) {
    require(ExpectationResource.Expected.NAMES);
    var figure = question.read(readExpectation);
    return file(
        "%s-%s-%s.csv".formatted(figure.name(), figure.period().from(), figure.period().to()),
        out ->
            CsvPages.write(out, ExpectationCsv.HEADER, ExpectationCsv.lines(figure), line -> line));
  }
}
