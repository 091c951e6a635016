package io.redress.analytics.finding;

import io.redress.analytics.export.CsvResource;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Findings as CSV. */
@Path("/api/v1/findings.csv")
@RolesAllowed({
  Roles.AGENT,
  Roles.HANDLER,
  Roles.REVIEWER,
  Roles.COORDINATOR,
  Roles.HEAD,
  Roles.SUPERVISOR,
  Roles.CALLER,
  Roles.VISITOR,
  Roles.PROCESS_OWNER,
  Roles.ANALYST
})
@Tag(name = "Exports")
public class FindingExportResource extends CsvResource {
  @Inject ExportFindings export;

  @GET
  @Produces(CSV)
  @Operation(
      operationId = "exportFindings",
      summary = "Findings, the latest first, as CSV.",
      description = "Roles as for the list; all of them, streamed.")
  @APIResponse(
      responseCode = "200",
      description =
          "A header, then one line per finding; cells that look like formulas are neutralised.",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public RestResponse<StreamingOutput> export(
      @Parameter(description = "As for the list.") @QueryParam("state") String state,
      @Parameter(description = "As for the list.") @QueryParam("weakSpot") String weakSpot) {
    require(Set.of("state", "weakSpot"));
    return file("findings.csv", export.write(state, weakSpot));
  }
}
