package io.redress.analytics.launch;

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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Launches against expectation, and the complaints behind them. */
@Path("/api/v1/launches/against-expectation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR, Roles.HEAD, Roles.PROCESS_OWNER})
@Tag(name = "Launches")
public class ExpectationResource {
  private static final Set<String> LIST = Set.of("from", "to", "launch", "limit", "cursor");

  @Inject ReadExpectation readExpectation;
  @Context UriInfo uri;

  @GET
  @Operation(
      operationId = "readLaunchesAgainstExpectation",
      summary = "The complaints that launches brought, by those that were expected.",
      description =
          "Roles: analyst, supervisor, head, process-owner, without a branch in the token. Whole days"
              + " from the date of each launch to the end of its watch, or to yesterday. Compared, a"
              + " launch stands beside the earlier one of the same product.")
  @APIResponse(responseCode = "200", description = "The launches of the period, and their total.")
  public ExpectationView read(@BeanParam Expected question) {
    KnownParameters.require(Expected.NAMES, uri.getQueryParameters());
    return question.read(readExpectation);
  }

  @GET
  @Path("/cases")
  @Operation(
      operationId = "listNamingComplaints",
      summary = "Exactly the complaints that launches brought.",
      description = "Roles as for the figure. By launch and id.")
  @APIResponse(responseCode = "200", description = "A page; total is the numerator.")
  public Page<NamingComplaintView> cases(
      @BeanParam Dates dates,
      @Parameter(description = "Only the launch of this id.") @QueryParam("launch") String launch,
      @BeanParam FigureResource.PageParameters page) {
    KnownParameters.require(LIST, uri.getQueryParameters());
    return readExpectation.cases(dates.from, dates.to, launch, page.limit(), page.cursor());
  }

  /** Which launches. */
  public static class Dates {
    @Parameter(
        description = "First date of a launch; 30 days up to the last one when absent.",
        example = "2026-11-01")
    @QueryParam("from")
    String from;

    @Parameter(
        description = "Last date of a launch, included; today when absent.",
        example = "2026-11-30")
    @QueryParam("to")
    String to;
  }

  /** Launches against expectation, beside an earlier period. */
  public static class Expected extends Dates {
    static final Set<String> NAMES = Set.of("from", "to", "compare");

    @Parameter(
        description =
            "previous: also the launches of as many days up to the first one. lastYear: also those of"
                + " the same dates a year before.",
        example = "previous")
    @QueryParam("compare")
    String compare;

    /** The answer. */
    ExpectationView read(ReadExpectation readExpectation) {
      return readExpectation.read(from, to, compare);
    }
  }
}
