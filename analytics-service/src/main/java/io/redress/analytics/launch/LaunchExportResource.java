package io.redress.analytics.launch;

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

/** Launches as CSV. */
@Path("/api/v1/launches.csv")
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR, Roles.HEAD, Roles.COORDINATOR, Roles.PROCESS_OWNER})
@Tag(name = "Exports")
public class LaunchExportResource extends CsvResource {
  @Inject ExportLaunches export;

  @GET
  @Produces(CSV)
  @Operation(
      operationId = "exportLaunches",
      summary = "Launches, the latest registration first, as CSV.",
      description = "Roles as for the list; all of them, streamed.")
  @APIResponse(
      responseCode = "200",
      description =
          "A header, then one line per launch; cells that look like formulas are neutralised.",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public RestResponse<StreamingOutput> export(
      @Parameter(description = "As for the list.") @QueryParam("state") String state) {
    require(Set.of("state"));
    return file("launches.csv", export.write(state));
  }
}
