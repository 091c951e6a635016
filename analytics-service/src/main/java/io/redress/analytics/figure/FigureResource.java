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
import java.util.EnumMap;
import java.util.Map;
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
  private static final Set<String> LIST_FILTERS = new Filters().names("limit", "cursor");

  @Inject AskFigure askFigure;
  @Inject CompareFigure compareFigure;
  @Inject ReadPareto readPareto;
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
    KnownParameters.require(Set.of(), uri.getQueryParameters());
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
      @BeanParam Question question) {
    KnownParameters.require(Question.NAMES, uri.getQueryParameters());
    return compareFigure.read(askFigure.ask(name, question.parameters()), question.compare());
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
      @BeanParam ParetoQuestion question) {
    KnownParameters.require(ParetoQuestion.NAMES, uri.getQueryParameters());
    return readPareto.read(name, question.parameters(), question.by(), question.compare());
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
      @BeanParam PageParameters page) {
    KnownParameters.require(LIST_FILTERS, uri.getQueryParameters());
    var asked = askFigure.ask(name, filters.parameters());
    return listCountedCases.list(asked.selection(), page.limit(), page.cursor());
  }

  /**
   * The codes that complaints must have, as the parameters of a request: those for which
   * subscribers are known, too. With what {@link SegmentFilters} add they are named for every
   * question that there is.
   */
  public static class CodeFilters {
    @Parameter(description = "Only this group of categories.", example = "basic-communication")
    @QueryParam("categoryGroup")
    String categoryGroup;

    @Parameter(description = "Only this category.", example = "basic-communication.weak-signal")
    @QueryParam("category")
    String category;

    @Parameter(description = "Only this district, that of the customer.", example = "lakeside")
    @QueryParam("district")
    String district;

    @Parameter(description = "Only this channel.", example = "HOTLINE")
    @QueryParam("channel")
    String channel;

    @Parameter(
        description = "Only this lead department, or first responsible one where none leads yet.",
        example = "network-quality")
    @QueryParam("department")
    String department;

    @Parameter(description = "Only NEW or only REPEAT tickets.", example = "REPEAT")
    @QueryParam("type")
    String type;

    /** What they say, unchecked: each that there is, null where the request says nothing. */
    public Map<Dimension, String> codes() {
      var codes = new EnumMap<Dimension, String>(Dimension.class);
      codes.put(Dimension.CATEGORY_GROUP, categoryGroup);
      codes.put(Dimension.CATEGORY, category);
      codes.put(Dimension.DISTRICT, district);
      codes.put(Dimension.CHANNEL, channel);
      codes.put(Dimension.DEPARTMENT, department);
      codes.put(Dimension.TYPE, type);
      return codes;
    }

    /** The names of these parameters and of some more. */
    public Set<String> names(String... more) {
      return Stream.concat(Stream.of(more), codes().keySet().stream().map(Dimension::parameter))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** All codes that complaints may be asked for by: one for each of {@link Dimension#codes}. */
  public static class SegmentFilters extends CodeFilters {
    @Parameter(description = "Only this branch.", example = "north")
    @QueryParam("branch")
    String branch;

    @Parameter(description = "Only customers of this tier.", example = "VIP")
    @QueryParam("tier")
    String tier;

    @Parameter(description = "Only customers of high frequency, or only others.", example = "true")
    @QueryParam("highFrequency")
    String highFrequency;

    @Override
    public Map<Dimension, String> codes() {
      var codes = super.codes();
      codes.put(Dimension.BRANCH, branch);
      codes.put(Dimension.TIER, tier);
      codes.put(Dimension.HIGH_FREQUENCY, highFrequency);
      return codes;
    }
  }

  /** The period and the codes that complaints must have. */
  public static class Filters extends SegmentFilters {
    @Parameter(
        description = "First day; 30 days up to the last one when absent.",
        example = "2026-11-01")
    @QueryParam("from")
    String from;

    @Parameter(description = "Last day, included; today when absent.", example = "2026-11-30")
    @QueryParam("to")
    String to;

    @Override
    public Set<String> names(String... more) {
      return Stream.concat(super.names(more).stream(), Stream.of("from", "to"))
          .collect(Collectors.toUnmodifiableSet());
    }

    /** What they say, unchecked. */
    public FigureParameters parameters() {
      return new FigureParameters(from, to, null, codes());
    }
  }

  /** A figure in groups, beside an earlier period. */
  public static class Question extends Filters {
    /** Its parameters. */
    public static final Set<String> NAMES = new Filters().names("groupBy", "compare");

    /** What {@code groupBy} of a figure takes; a test holds it to {@link Dimension}. */
    public static final String GROUP_BY =
        "At most two of day, categoryGroup, category, branch, district, channel, tier, department,"
            + " type, highFrequency, separated by a comma.";

    /** What {@code compare} takes. */
    public static final String COMPARE =
        "previous: also as many days up to the first one. lastYear: also the same dates a year"
            + " before.";

    @Parameter(description = GROUP_BY, example = "day,category")
    @QueryParam("groupBy")
    String groupBy;

    @Parameter(description = COMPARE, example = "previous")
    @QueryParam("compare")
    String compare;

    @Override
    public FigureParameters parameters() {
      return super.parameters().groupedBy(groupBy);
    }

    /** What it is compared with, unchecked. */
    public String compare() {
      return compare;
    }
  }

  /** A Pareto of a figure, beside an earlier period. */
  public static class ParetoQuestion extends Filters {
    /** Its parameters. */
    public static final Set<String> NAMES = new Filters().names("by", "compare");

    @Parameter(
        description = "One of the dimensions of groupBy; category when absent.",
        example = "category")
    @QueryParam("by")
    String by;

    @Parameter(description = Question.COMPARE, example = "previous")
    @QueryParam("compare")
    String compare;

    /** What it is by, unchecked. */
    public String by() {
      return by;
    }

    /** What it is compared with, unchecked. */
    public String compare() {
      return compare;
    }
  }

  /** Which page of a list, as the parameters of a request; unchecked. */
  public static class PageParameters {
    @Parameter(description = "Items per page, 1 to 200.", example = "50")
    @QueryParam("limit")
    Integer limit;

    @Parameter(description = "next of the page before.")
    @QueryParam("cursor")
    String cursor;

    /** How many at most; null where the request says nothing. */
    public Integer limit() {
      return limit;
    }

    /** After which; null for the first page. */
    public String cursor() {
      return cursor;
    }
  }
}
