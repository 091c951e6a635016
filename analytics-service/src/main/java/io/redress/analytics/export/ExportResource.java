package io.redress.analytics.export;

import io.redress.analytics.figure.AskFigure;
import io.redress.analytics.figure.CompareFigure;
import io.redress.analytics.figure.CountedCaseView;
import io.redress.analytics.figure.FigureResource;
import io.redress.analytics.figure.ListCountedCases;
import io.redress.analytics.figure.Period;
import io.redress.analytics.figure.ReadPareto;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Figures for spreadsheets. */
@Path("/api/v1/figures")
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR})
@Tag(
    name = "Exports",
    description = "Figures as CSV; cells that look like formulas are neutralised.")
public class ExportResource extends CsvResource {
  private static final Set<String> LIST_FILTERS = new FigureResource.Filters().names();
  private static final List<String> CASE_HEADER =
      List.of("complaintId", "ticketNumber", "day", "categoryGroup", "category", "branch", "kind");
  private static final String NAME = "{name:[a-z0-9-]+}";

  @Inject AskFigure askFigure;
  @Inject CompareFigure compareFigure;
  @Inject ReadPareto readPareto;
  @Inject ListCountedCases listCountedCases;

  @GET
  @Path("/" + NAME + ".csv")
  @Produces(CSV)
  @Operation(
      operationId = "exportFigure",
      summary = "A figure over a period, in groups, as CSV.",
      description = "Roles, filters and bounds as for the figure itself.")
  @APIResponse(
      responseCode = "200",
      description = "A header, then one line per group, or one with the total.",
      content =
          @Content(
              mediaType = CSV,
              schema = @Schema(implementation = String.class),
              examples =
                  @ExampleObject(
                      name = "satisfied",
                      value =
                          "figure,version,from,to,zone,day,categoryGroup,category,branch,district,channel,tier,department,type,highFrequency,numerator,denominator,value,low,high,median,p80,p90,mean,beforeFrom,beforeTo,beforeNumerator,beforeDenominator,beforeValue,difference,differenceLow,differenceHigh,change\n"
                              + "satisfied,2,2026-11-01,2026-11-30,Asia/Shanghai,,,,,,,,,,,29,50,0.580000,0.442334,0.706250,,,,,,,,,,,,,\n")))
  public RestResponse<StreamingOutput> export(
      @Parameter(description = "A name from the catalogue.", example = "satisfied")
          @PathParam("name")
          String name,
      @BeanParam FigureResource.Question question) {
    require(FigureResource.Question.NAMES);
    var asked = askFigure.ask(name, question.parameters());
    var figure = compareFigure.read(asked, question.compare());
    return file(name(name, asked.selection().period()), out -> FigureCsv.write(figure, out));
  }

  @GET
  @Path("/" + NAME + "/pareto.csv")
  @Produces(CSV)
  @Operation(
      operationId = "exportPareto",
      summary = "Where most of a figure comes from, as CSV.",
      description = "Roles, filters and bounds as for the figure itself.")
  @APIResponse(
      responseCode = "200",
      description = "A header, then one line per group, the largest first.",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public RestResponse<StreamingOutput> exportPareto(
      @Parameter(description = "A name from the catalogue.", example = "volume-new")
          @PathParam("name")
          String name,
      @BeanParam FigureResource.ParetoQuestion question) {
    require(FigureResource.ParetoQuestion.NAMES);
    var pareto = readPareto.read(name, question.parameters(), question.by(), question.compare());
    return file(name(name + "-pareto", pareto.period()), out -> ParetoCsv.write(pareto, out));
  }

  @GET
  @Path("/" + NAME + "/cases.csv")
  @Produces(CSV)
  @Operation(
      operationId = "exportCountedCases",
      summary = "Exactly the complaints of a figure's numerator, as CSV.",
      description = "Roles and filters as for the figure itself. All of them, streamed.")
  @APIResponse(
      responseCode = "200",
      description = "A header, then one line per complaint, by day and id.",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public RestResponse<StreamingOutput> exportCases(
      @Parameter(description = "A name from the catalogue.", example = "satisfied")
          @PathParam("name")
          String name,
      @BeanParam FigureResource.Filters filters) {
    require(LIST_FILTERS);
    var asked = askFigure.ask(name, filters.parameters()).selection();
    return file(
        name(name + "-cases", asked.period()),
        out ->
            CsvPages.write(
                out,
                CASE_HEADER,
                last -> listCountedCases.after(asked, last, CsvPages.PAGE),
                ExportResource::cells));
  }

  private static List<Object> cells(CountedCaseView row) {
    return Stream.<Object>of(
            row.complaintId(),
            row.ticketNumber(),
            row.day(),
            row.categoryGroup(),
            row.category(),
            row.branch(),
            row.kind())
        .toList();
  }

  private static String name(String of, Period period) {
    return "%s-%s-%s.csv".formatted(of, period.from(), period.to());
  }
}
