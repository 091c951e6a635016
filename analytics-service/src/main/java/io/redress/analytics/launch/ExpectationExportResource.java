package io.redress.analytics.launch;

import io.redress.analytics.export.CsvPages;
import io.redress.analytics.export.CsvResource;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Launches against expectation, as CSV. */
@Path("/api/v1/launches/against-expectation.csv")
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR, Roles.HEAD, Roles.PROCESS_OWNER})
@Tag(name = "Exports")
public class ExpectationExportResource extends CsvResource {
  private static final List<String> HEADER =
      List.of(
          "figure",
          "version",
          "from",
          "to",
          "zone",
          "launchId",
          "name",
          "product",
          "date",
          "days",
          "numerator",
          "denominator",
          "value",
          "low",
          "high",
          "outcome");

  @Inject ReadExpectation readExpectation;

  @GET
  @Produces(CSV)
  @Operation(
      operationId = "exportLaunchesAgainstExpectation",
      summary = "The complaints that launches brought, by those that were expected, as CSV.",
      description = "Roles and bounds as for the figure itself.")
  @APIResponse(
      responseCode = "200",
      description = "A header, then one line per launch, by date.",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public RestResponse<StreamingOutput> export(
      @Parameter(description = "As for the figure.") @QueryParam("from") String from,
      @Parameter(description = "As for the figure.") @QueryParam("to") String to) {
    require(Set.of("from", "to"));
    var figure = readExpectation.read(from, to, null);
    return file(
        "%s-%s-%s.csv".formatted(figure.name(), figure.period().from(), figure.period().to()),
        out -> CsvPages.write(out, HEADER, figure.groups(), line -> cells(figure, line)));
  }

  private static List<Object> cells(ExpectationView figure, ExpectationGroup line) {
    var interval = line.interval();
    return Stream.<Object>of(
            figure.name(),
            figure.version(),
            figure.period().from(),
            figure.period().to(),
            figure.zone(),
            line.launch().id(),
            line.launch().name(),
            line.launch().product(),
            line.launch().date(),
            line.days(),
            line.numerator(),
            line.denominator(),
            line.value(),
            interval == null ? null : interval.low(),
            interval == null ? null : interval.high(),
            line.outcome())
        .toList();
  }
}
