package io.redress.intake.network;

import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Loads files of another system onto the network map. */
@Path("/api/v1/network/loads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.INTEGRATOR})
@Tag(name = "Network map")
public class NetworkLoadResource {
  private static final String CSV = "text/csv";
  private static final String GEO_JSON = "application/geo+json";

  private final LoadNetwork load;
  private final Caller caller;

  @Inject
  NetworkLoadResource(LoadNetwork load, Caller caller) {
    this.load = load;
    this.caller = caller;
  }

  @POST
  @Consumes({CSV, GEO_JSON})
  @Operation(
      operationId = "loadNetwork",
      summary = "Load a file of items",
      description =
          "CSV in UTF-8 with the names of fields in its first line (kind, code, name, type, road,"
              + " address, district, lat, lon, radius, categories, services, from, until,"
              + " promisedAt, cancelled, planNumber; others are passed over; lists are separated by"
              + " semicolons), or a GeoJSON feature collection of points with the same names as"
              + " properties. Items are known by kind and code: those that are there are changed to"
              + " what the file says, those that it does not name stay. What is refused is named"
              + " by its line or feature, the rest is taken, in batches. Sending it again changes"
              + " nothing.")
  @APIResponse(
      responseCode = "200",
      description = "Read to its end",
      content = @Content(schema = @Schema(implementation = LoadedView.class)))
  public LoadedView load(
      @Parameter(description = "FAULT, WORKS, PLAN or SITE: of items that tell none")
          @QueryParam("kind")
          String kind,
      @Parameter(hidden = true) @HeaderParam("Content-Type") MediaType type,
      @RequestBody(
              required = true,
              content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = GEO_JSON, schema = @Schema(type = SchemaType.OBJECT))
              })
          InputStream file) {
    NetworkKind of =
        kind == null
            ? null
            : NetworkKind.ofName(kind)
                .orElseThrow(
                    () ->
                        ProblemException.invalid(
                            "kind", "is not a kind", "Send FAULT, WORKS, PLAN or SITE."));
    return type.isCompatible(MediaType.valueOf(GEO_JSON))
        ? load.geoJson(file, of, caller.user())
        : load.csv(file, of, caller.user());
  }
}
