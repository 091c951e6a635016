package io.redress.analytics.subscriber;

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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Complaints set against subscribers, as CSV. */
@Path("/api/v1/subscriber-rates.csv")
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR})
@Tag(name = "Exports")
public class RateExportResource extends CsvResource {
  private static final List<String> HEADER =
      List.of(
          "figure",
          "version",
          "from",
          "to",
          "zone",
          "per",
          "month",
          "district",
          "numerator",
          "denominator",
          "value",
          "missing",
          "beforeFrom",
          "beforeTo",
          "beforeNumerator",
          "beforeDenominator",
          "beforeValue",
          "difference",
          "change");

  @Inject AskRate askRate;
  @Inject ReadRate readRate;

  @GET
  @Produces(CSV)
  @Operation(
      operationId = "exportSubscriberRate",
      summary = "Complaints for each 10,000 subscribers, by month and district, as CSV.",
      description = "Roles, filters and bounds as for the rate itself.")
  @APIResponse(
      responseCode = "200",
      description =
          "A header, then one line per group, or one with the total. missing names the months of"
              + " which there is no number.",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public RestResponse<StreamingOutput> export(@BeanParam RateResource.Question question) {
    require(RateResource.Question.NAMES);
    var rate = readRate.read(question.asked(askRate), question.compare);
    var lines = rate.groupBy().isEmpty() ? List.of(rate.total()) : rate.groups();
    return file(
        "subscriber-rates-%s-%s.csv".formatted(rate.period().from(), rate.period().to()),
        out -> CsvPages.write(out, HEADER, lines, line -> cells(rate, line)));
  }

  private static List<Object> cells(RateView rate, RateView.Group line) {
    var cells = new ArrayList<Object>();
    cells.add(rate.name());
    cells.add(rate.version());
    cells.add(rate.period().from());
    cells.add(rate.period().to());
    cells.add(rate.zone());
    cells.add(rate.per());
    cells.add(line.month());
    cells.add(line.district());
    cells.add(line.numerator());
    cells.add(line.denominator());
    cells.add(line.value());
    cells.add(missing(line));
    if (line.before() != null) {
      cells.add(rate.comparedWith().period().from());
      cells.add(rate.comparedWith().period().to());
      cells.add(line.before().numerator());
      cells.add(line.before().denominator());
      cells.add(line.before().value());
      cells.add(line.before().difference());
      cells.add(line.before().change());
    }
    return CsvPages.filled(cells, HEADER.size());
  }

  private static String missing(RateView.Group line) {
    return line.missing() == null
        ? null
        : String.join(
            " ",
            line.missing().stream()
                .map(each -> each.month() == null ? each.reason().name() : each.month().toString())
                .toList());
  }
}
