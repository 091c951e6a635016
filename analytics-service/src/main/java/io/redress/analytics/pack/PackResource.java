package io.redress.analytics.pack;

import io.redress.analytics.export.CsvResource;
import io.redress.analytics.figure.AskMonths;
import io.redress.analytics.figure.MonthPeriod;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What regulators want to be told. */
@Path("/api/v1/packs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR})
@Tag(
    name = "Packs",
    description = "Ready sets of figures for regulators and hotlines, defined in files.")
public class PackResource extends CsvResource {
  private static final Set<String> PARAMETERS = Set.of("from", "to");

  @Inject ReadPack readPack;
  @Inject AskMonths askMonths;

  @GET
  @Operation(
      operationId = "listPacks",
      summary = "The packs that there are.",
      description = "Roles: analyst, supervisor.")
  @APIResponse(responseCode = "200", description = "By name.")
  public PackListView list() {
    require(Set.of());
    return readPack.list();
  }

  @GET
  @Path("/{name}")
  @Operation(
      operationId = "readPack",
      summary = "A pack over some months.",
      description = "Roles: analyst; supervisor whose token names no branch.")
  @APIResponse(responseCode = "200", description = "Its lines, with the way to the complaints.")
  public PackView read(
      @Parameter(description = "A name from the list.", example = "telecom-regulator")
          @PathParam("name")
          String name,
      @BeanParam Months months) {
    require(PARAMETERS);
    return readPack.read(name, months.asked(askMonths));
  }

  @GET
  @Path("/{name:[a-z0-9-]+}.csv")
  @Produces(CSV)
  @Operation(
      operationId = "exportPack",
      summary = "A pack over some months, as CSV.",
      description = "Roles as for the pack itself.")
  @APIResponse(
      responseCode = "200",
      description =
          "A header, then one line per number; cells that look like formulas are neutralised.",
      content =
          @Content(
              mediaType = CSV,
              schema = @Schema(implementation = String.class),
              examples =
                  @ExampleObject(
                      name = "telecom-regulator",
                      value =
                          "pack,packVersion,from,to,zone,asOf,code,titleEn,titleZh,figure,figureVersion,unit,per,group,key,numerator,denominator,value,low,high,remarkEn,remarkZh\n"
                              + "telecom-regulator,1,2026-01,2026-03,Asia/Shanghai,2026-04-01T08:00+08:00,T-02,\"Complaints per 1,000,000 subscribers\",每百万用户投诉量,complaints-per-10000,2,RATE,1000000,,,684,1200000,570.0000,,,,\n")))
  public RestResponse<StreamingOutput> export(
      @Parameter(description = "A name from the list.", example = "telecom-regulator")
          @PathParam("name")
          String name,
      @BeanParam Months months) {
    require(PARAMETERS);
    var pack = readPack.read(name, months.asked(askMonths));
    return file(
        "%s-%s-%s.csv".formatted(name, pack.period().from(), pack.period().to()),
        out -> PackCsv.write(pack, out));
  }

  /** Which months. */
  public static class Months {
    @Parameter(description = "First month; the last one when absent.", example = "2026-01")
    @QueryParam("from")
    String from;

    @Parameter(
        description = "Last month, included; the last one that is over when absent.",
        example = "2026-03")
    @QueryParam("to")
    String to;

    /** They, checked. */
    MonthPeriod asked(AskMonths ask) {
      return ask.period(from, to);
    }
  }
}
