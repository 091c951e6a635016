package io.redress.analytics.customer;

import io.redress.analytics.export.CsvPages;
import io.redress.analytics.export.CsvResource;
import io.redress.analytics.figure.Dimension;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How many customers complain often, and their share of all complaints, as CSV. */
@Path("/api/v1/high-frequency-customers/summary.csv")
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR})
@Tag(name = "Exports")
public class FrequentSummaryExportResource extends CsvResource {
  private static final List<String> HEADER =
      Stream.of(
              Stream.of("figure", "version", "at", "asOf"),
              Dimension.codes().stream().map(Dimension::parameter),
              Stream.of("active", "inactive", "from", "to", "numerator", "denominator", "value"),
              Stream.of("causeKind", "common", "special"),
              Stream.of("beforeAt", "beforeActive", "beforeInactive", "beforeNumerator"),
              Stream.of("beforeDenominator", "beforeValue", "activeDifference"),
              Stream.of("inactiveDifference", "difference"))
          .flatMap(Function.identity())
          .toList();

  @Inject AskFrequent askFrequent;
  @Inject SummariseFrequent summariseFrequent;

  @GET
  @Produces(CSV)
  @Operation(
      operationId = "exportHighFrequencySummary",
      summary = "How many there are and their share of all complaints, as CSV.",
      description = "Roles and filters as for the summary itself.")
  @APIResponse(
      responseCode = "200",
      description = "A header and one line; codes that were not asked for are empty.",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public RestResponse<StreamingOutput> export(
      @BeanParam HighFrequencyResource.SummaryQuestion question) {
    require(HighFrequencyResource.SummaryQuestion.NAMES);
    var query = question.asked(askFrequent);
    var summary = summariseFrequent.summarise(query, question.compare);
    return file(
        "high-frequency-summary.csv",
        out -> CsvPages.write(out, HEADER, List.of(summary), each -> cells(query, each)));
  }

  private static List<Object> cells(FrequentQuery query, FrequentSummaryView summary) {
    var cells = new ArrayList<Object>();
    cells.add(summary.name());
    cells.add(summary.version());
    cells.add(summary.at());
    cells.add(summary.asOf());
    for (var dimension : Dimension.codes()) {
      var code = query.filters().get(dimension);
      cells.add(code == null ? null : Dimension.asked(code));
    }
    cells.add(summary.active());
    cells.add(summary.inactive());
    cells.add(summary.share().from());
    cells.add(summary.share().to());
    add(cells, summary.share());
    cells.add(summary.causes().kind());
    cells.add(summary.causes().common());
    cells.add(summary.causes().special());
    var before = summary.before();
    if (before != null) {
      cells.add(before.at());
      cells.add(before.active());
      cells.add(before.inactive());
      add(cells, before.share());
      cells.add(before.activeDifference());
      cells.add(before.inactiveDifference());
      cells.add(before.shareDifference());
    }
    return CsvPages.filled(cells, HEADER.size());
  }

  private static void add(List<Object> cells, FrequentSummaryView.Share share) {
    cells.add(share.numerator());
    cells.add(share.denominator());
    cells.add(share.value());
  }
}
