package io.redress.analytics.comparison;

import io.redress.analytics.export.CsvResource;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Comparisons for spreadsheets. */
@Path("/api/v1/comparisons.csv")
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR})
@Tag(name = "Exports")
public class ComparisonExportResource extends CsvResource {
  @Inject CompareShares compareShares;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(CSV)
  @Operation(
      operationId = "exportComparison",
      summary = "Compares two shares, as CSV.",
      description = "Roles and request as for the comparison itself. Keeps nothing.")
  @APIResponse(
      responseCode = "200",
      description = "A header and one line; cells that look like formulas are neutralised.",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public RestResponse<StreamingOutput> export(@NotNull @Valid ComparisonRequest asked) {
    require(Set.of());
    var comparison = compareShares.compare(asked);
    return file("comparison.csv", out -> ComparisonCsv.write(comparison, out));
  }
}
