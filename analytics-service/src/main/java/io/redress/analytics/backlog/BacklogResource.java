package io.redress.analytics.backlog;

import io.redress.analytics.figure.FigureResource;
import io.redress.analytics.figure.KnownParameters;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** What was open at the end of each day. */
@Path("/api/v1/backlog")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR})
@Tag(
    name = "Backlog",
    description = "Complaints that were open at the end of each day, by age: history, kept.")
public class BacklogResource {
  private static final Set<String> LIST_PARAMETERS = new Filters().names("day", "limit", "cursor");

  @Inject AskBacklog askBacklog;
  @Inject CompareBacklog compareBacklog;
  @Inject ListBacklog listBacklog;
  @Context UriInfo uri;

  @GET
  @Operation(
      operationId = "readBacklog",
      summary = "How many complaints were open at the end of each day.",
      description =
          "Roles: analyst; supervisor, whose token may confine them to their branch. A day is"
              + " counted once, after its end, and stays as it was known then.")
  @APIResponse(responseCode = "200", description = "The days that were counted, in order.")
  public BacklogView read(@BeanParam Question question) {
    KnownParameters.require(Question.NAMES, uri.getQueryParameters());
    return compareBacklog.read(question.asked(askBacklog), question.compare);
  }

  @GET
  @Path("/cases")
  @Operation(
      operationId = "listBacklog",
      summary = "Exactly the complaints that were open at the end of a day.",
      description = "Roles and filters as for the numbers. By id.")
  @APIResponse(responseCode = "200", description = "A page; total is the number of the day.")
  public Page<OpenComplaintView> cases(
      @Parameter(description = "The day; today when absent.", example = "2026-11-22")
          @QueryParam("day")
          String day,
      @BeanParam Filters filters,
      @BeanParam FigureResource.PageParameters page) {
    KnownParameters.require(LIST_PARAMETERS, uri.getQueryParameters());
    return listBacklog.list(
        askBacklog.ask(day, day, null, filters.said()), page.limit(), page.cursor());
  }

  /** The age and the codes that complaints must have. */
  public static class Filters extends FigureResource.SegmentFilters {
    @Parameter(
        description =
            "Only this age: under-1-day, under-2-days, under-7-days, under-30-days, over-30-days.",
        example = "over-30-days")
    @QueryParam("age")
    String age;

    @Override
    public Set<String> names(String... more) {
      return Stream.concat(super.names(more).stream(), Stream.of("age"))
          .collect(Collectors.toUnmodifiableSet());
    }

    /** What they say, unchecked; null where the request says nothing. */
    Map<BacklogDimension, String> said() {
      var said = new EnumMap<BacklogDimension, String>(BacklogDimension.class);
      said.put(BacklogDimension.AGE, age);
      codes().forEach((dimension, code) -> said.put(BacklogDimension.of(dimension), code));
      return said;
    }
  }

  /** The backlog of some days in groups, beside an earlier period. */
  public static class Question extends Filters {
    static final Set<String> NAMES = new Filters().names("from", "to", "groupBy", "compare");

    /** What {@code groupBy} takes; a test holds it to {@link BacklogDimension}. */
    static final String GROUP_BY =
        "At most two of age, categoryGroup, category, branch, district, channel, tier, department,"
            + " type, highFrequency, separated by a comma.";

    @Parameter(
        description = "First day; 30 days up to the last one when absent.",
        example = "2026-11-01")
    @QueryParam("from")
    String from;

    @Parameter(description = "Last day, included; today when absent.", example = "2026-11-30")
    @QueryParam("to")
    String to;

    @Parameter(description = GROUP_BY, example = "age")
    @QueryParam("groupBy")
    String groupBy;

    @Parameter(description = FigureResource.Question.COMPARE, example = "previous")
    @QueryParam("compare")
    String compare;

    /** The question, checked. */
    BacklogQuery asked(AskBacklog ask) {
      return ask.ask(from, to, groupBy, said());
    }
  }
}
