package io.redress.analytics.figure;

import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures and the complaints behind them. */
@Path("/api/v1/figures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR})
@Tag(
    name = "Figures",
    description =
        "Figures by day, category and branch, each with its definition and its complaints.")
public class FigureResource {
  private static final Set<String> FILTERS =
      Set.of("from", "to", "groupBy", "categoryGroup", "category", "branch", "compare");
  private static final Set<String> LIST_FILTERS =
      Set.of("from", "to", "categoryGroup", "category", "branch", "limit", "cursor");

  @Inject AskFigure askFigure;
  @Inject ReadFigure readFigure;
  @Inject CompareFigure compareFigure;
  @Inject ListCountedCases listCountedCases;
  @Inject Zone zone;
  @Context UriInfo uri;

  @GET
  @Operation(
      operationId = "listFigures",
      summary = "The catalogue: what every figure counts, out of what, without what.",
      description = "Roles: analyst, supervisor.")
  @APIResponse(
      responseCode = "200",
      description = "All figures, in the order in which they are shown.")
  public CatalogueView catalogue() {
    KnownParameters.require(Set.of(), uri.getQueryParameters().keySet());
    return new CatalogueView(
        Catalogue.figures().stream().map(f -> FigureDefinitionView.of(f, zone.id())).toList());
  }

  @GET
  @Path("/{name}")
  @Operation(
      operationId = "readFigure",
      summary = "A figure over a period, in groups.",
      description =
          "Roles: analyst; supervisor, whose token may confine them to their branch. The period is"
              + " bounded (400 days unless configured otherwise).")
  @APIResponse(responseCode = "200", description = "The figure, its groups and its total.")
  public FigureView read(
      @Parameter(description = "A name from the catalogue.", example = "satisfied")
          @PathParam("name")
          String name,
      @Parameter(
              description = "First day; 30 days up to the last one when absent.",
              example = "2026-11-01")
          @QueryParam("from")
          String from,
      @Parameter(description = "Last day, included; today when absent.", example = "2026-11-30")
          @QueryParam("to")
          String to,
      @Parameter(
              description =
                  "At most two of day, categoryGroup, category, branch, separated by a comma.",
              example = "day,category")
          @QueryParam("groupBy")
          String groupBy,
      @Parameter(description = "Only this group of categories.", example = "basic-communication")
          @QueryParam("categoryGroup")
          String categoryGroup,
      @Parameter(description = "Only this category.", example = "basic-communication.weak-signal")
          @QueryParam("category")
          String category,
      @Parameter(description = "Only this branch.", example = "north") @QueryParam("branch")
          String branch,
      @Parameter(
              description =
                  "previous: also as many days up to the first one. lastYear: also the same dates a"
                      + " year before.",
              example = "previous")
          @QueryParam("compare")
          String compare) {
    KnownParameters.require(FILTERS, uri.getQueryParameters().keySet());
    var asked =
        askFigure.ask(
            name, new FigureParameters(from, to, groupBy, categoryGroup, category, branch));
    return compare == null
        ? readFigure.read(asked)
        : compareFigure.read(asked, askFigure.earlier(compare));
  }

  @GET
  @Path("/{name}/cases")
  @Operation(
      operationId = "listCountedCases",
      summary = "Exactly the complaints of a figure's numerator.",
      description = "Roles and filters as for the figure itself. By day and id.")
  @APIResponse(responseCode = "200", description = "A page of complaints; total is the numerator.")
  public Page<CountedCaseView> cases(
      @Parameter(description = "A name from the catalogue.", example = "satisfied")
          @PathParam("name")
          String name,
      @Parameter(description = "First day.", example = "2026-11-01") @QueryParam("from")
          String from,
      @Parameter(description = "Last day, included.", example = "2026-11-30") @QueryParam("to")
          String to,
      @Parameter(description = "Only this group of categories.", example = "basic-communication")
          @QueryParam("categoryGroup")
          String categoryGroup,
      @Parameter(description = "Only this category.", example = "basic-communication.weak-signal")
          @QueryParam("category")
          String category,
      @Parameter(description = "Only this branch.", example = "north") @QueryParam("branch")
          String branch,
      @Parameter(description = "Items per page, 1 to 200.", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "next of the page before.") @QueryParam("cursor") String cursor) {
    KnownParameters.require(LIST_FILTERS, uri.getQueryParameters().keySet());
    var asked =
        askFigure.ask(name, new FigureParameters(from, to, null, categoryGroup, category, branch));
    return listCountedCases.list(asked.selection(), limit, cursor);
  }
}
