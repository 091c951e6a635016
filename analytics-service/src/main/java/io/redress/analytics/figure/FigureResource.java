package io.redress.analytics.figure;

import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        "Figures by day, category, branch and segment, each with its definition and its"
            + " complaints.")
public class FigureResource {
  private static final Set<String> FILTERS = Filters.names("groupBy", "compare");
  private static final Set<String> PARETO_FILTERS = Filters.names("by");
  private static final Set<String> LIST_FILTERS = Filters.names("limit", "cursor");

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
        Stream.concat(
                Catalogue.figures().stream().map(f -> FigureDefinitionView.of(f, zone.id())),
                Elsewhere.figures().stream().map(f -> f.view(zone.id())))
            .toList());
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
      @BeanParam Filters filters,
      @Parameter(
              description =
                  "At most two of day, categoryGroup, category, branch, district, channel, tier,"
                      + " department, type, highFrequency, separated by a comma.",
              example = "day,category")
          @QueryParam("groupBy")
          String groupBy,
      @Parameter(
              description =
                  "previous: also as many days up to the first one. lastYear: also the same dates a"
                      + " year before.",
              example = "previous")
          @QueryParam("compare")
          String compare) {
    KnownParameters.require(FILTERS, uri.getQueryParameters().keySet());
    var asked = askFigure.ask(name, filters.parameters().groupedBy(groupBy));
    return compare == null
        ? readFigure.read(asked)
        : compareFigure.read(asked, askFigure.earlier(compare));
  }

  @GET
  @Path("/{name}/pareto")
  @Operation(
      operationId = "readPareto",
      summary = "Where most of a figure comes from: its groups, the largest first.",
      description = "Roles, filters and bounds as for the figure itself.")
  @APIResponse(responseCode = "200", description = "Each group with its share, added up.")
  public ParetoView pareto(
      @Parameter(description = "A name from the catalogue.", example = "volume-new")
          @PathParam("name")
          String name,
      @BeanParam Filters filters,
      @Parameter(
              description = "One of the dimensions of groupBy; category when absent.",
              example = "category")
          @QueryParam("by")
          String by) {
    KnownParameters.require(PARETO_FILTERS, uri.getQueryParameters().keySet());
    var dimension = askFigure.dimension("by", by == null ? "category" : by);
    var asked = askFigure.ask(name, filters.parameters().groupedBy(dimension.parameter()));
    return ParetoView.of(readFigure.read(asked), dimension);
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
      @BeanParam Filters filters,
      @Parameter(description = "Items per page, 1 to 200.", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "next of the page before.") @QueryParam("cursor") String cursor) {
    KnownParameters.require(LIST_FILTERS, uri.getQueryParameters().keySet());
    var asked = askFigure.ask(name, filters.parameters());
    return listCountedCases.list(asked.selection(), limit, cursor);
  }

  /** The period and the codes that complaints must have. */
  public static class Filters {
    @Parameter(
        description = "First day; 30 days up to the last one when absent.",
        example = "2026-11-01")
    @QueryParam("from")
    String from;

    @Parameter(description = "Last day, included; today when absent.", example = "2026-11-30")
    @QueryParam("to")
    String to;

    @Parameter(description = "Only this group of categories.", example = "basic-communication")
    @QueryParam("categoryGroup")
    String categoryGroup;

    @Parameter(description = "Only this category.", example = "basic-communication.weak-signal")
    @QueryParam("category")
    String category;

    @Parameter(description = "Only this branch.", example = "north")
    @QueryParam("branch")
    String branch;

    @Parameter(description = "Only this district.", example = "lakeside")
    @QueryParam("district")
    String district;

    @Parameter(description = "Only this channel.", example = "HOTLINE")
    @QueryParam("channel")
    String channel;

    @Parameter(description = "Only customers of this tier.", example = "VIP")
    @QueryParam("tier")
    String tier;

    @Parameter(description = "Only this lead department.", example = "network-quality")
    @QueryParam("department")
    String department;

    @Parameter(description = "Only NEW or only REPEAT tickets.", example = "REPEAT")
    @QueryParam("type")
    String type;

    @Parameter(description = "Only customers of high frequency, or only others.", example = "true")
    @QueryParam("highFrequency")
    String highFrequency;

    /** The names of these parameters and of some more. */
    public static Set<String> names(String... more) {
      return Stream.concat(
              Stream.concat(Stream.of("from", "to"), Stream.of(more)),
              Dimension.codes().stream().map(Dimension::parameter))
          .collect(Collectors.toUnmodifiableSet());
    }

    /** What they say, unchecked. */
    public FigureParameters parameters() {
      return FigureParameters.of(
          from,
          to,
          categoryGroup,
          category,
          branch,
          district,
          channel,
          tier,
          department,
          type,
          highFrequency);
    }
  }
}
