package io.redress.analytics.customer;

import io.redress.analytics.export.CsvPages;
import io.redress.analytics.export.CsvResource;
import io.redress.analytics.figure.FigureResource;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Customers who complain often, by pseudonym, as CSV. */
@Path("/api/v1/high-frequency-customers.csv")
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR})
@Tag(name = "Exports")
public class FrequentExportResource extends CsvResource {
  private static final Set<String> PARAMETERS =
      new FigureResource.SegmentFilters().names("state", "at");
  private static final List<String> HEADER =
      List.of(
          "at",
          "customer",
          "state",
          "until",
          "last7Days",
          "last30Days",
          "latestAt",
          "tier",
          "branch",
          "district",
          "causeKind",
          "common",
          "special",
          "causes");

  @Inject AskFrequent askFrequent;
  @Inject ListFrequent listFrequent;

  @GET
  @Produces(CSV)
  @Operation(
      operationId = "exportHighFrequencyCustomers",
      summary = "Who is, or was, of high frequency at an instant, as CSV.",
      description = "Roles and filters as for the list; all of them, streamed. By pseudonym.")
  @APIResponse(
      responseCode = "200",
      description =
          "A header, then one line per customer, who stays so longest first. causes are categories"
              + " with their number of complaints.",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public RestResponse<StreamingOutput> export(
      @Parameter(description = "As for the list.", example = "ACTIVE") @QueryParam("state")
          String state,
      @Parameter(description = "As for the list.", example = "2026-11-22T08:00:00Z")
          @QueryParam("at")
          String at,
      @BeanParam FigureResource.SegmentFilters filters) {
    require(PARAMETERS);
    var query = askFrequent.ask(state, at, filters.codes());
    return file(
        "high-frequency-customers.csv",
        out ->
            CsvPages.write(
                out,
                HEADER,
                (FrequentView last) -> listFrequent.after(query, last, CsvPages.PAGE),
                row -> cells(query, row)));
  }

  private static List<Object> cells(FrequentQuery query, FrequentView row) {
    return Stream.<Object>of(
            query.at(),
            row.customer(),
            row.state(),
            row.until(),
            row.last7Days(),
            row.last30Days(),
            row.latestAt(),
            row.tier(),
            row.branch(),
            row.district(),
            row.causes().kind(),
            row.causes().common(),
            row.causes().special(),
            row.causes().categories().stream()
                .map(cause -> cause.category() + ":" + cause.reports())
                .collect(Collectors.joining(" ")))
        .toList();
  }
}
