package io.redress.analytics.comparison;

import io.redress.kit.identity.Roles;
import io.redress.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Whether two shares differ by more than chance, and how many answers that takes. Keeps nothing.
 */
@Path("/api/v1/comparisons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR})
@Tag(
    name = "Comparisons",
    description = "Before and after, or one group and another: differences, intervals, tests.")
public class ComparisonResource {
  @Inject CompareShares compareShares;

  @POST
  @Operation(
      operationId = "compareShares",
      summary = "Compares two shares.",
      description =
          "Roles: analyst; supervisor, whose token may confine them to their branch. Either two"
              + " groups of counts, or a figure over two selections that have no complaint in"
              + " common. Computes only, keeps nothing.")
  @APIResponse(responseCode = "200", description = "Both shares and what may be concluded.")
  public ComparisonView compare(@NotNull @Valid ComparisonRequest asked) {
    return compareShares.compare(asked);
  }

  @POST
  @Path("/sample-size")
  @Operation(
      operationId = "sampleSizeForPrecision",
      summary = "The fewest answers that make a share known to within a half width.",
      description = "Roles: analyst, supervisor.")
  @APIResponse(responseCode = "200", description = "How many answers.")
  public SampleSizeView forPrecision(@NotNull @Valid SampleSizeRequest asked) {
    return SampleSizeView.of(asked);
  }

  @POST
  @Path("/sample-size/difference")
  @Operation(
      operationId = "sampleSizeForDifference",
      summary = "The fewest answers per group that make a difference be found.",
      description = "Roles: analyst, supervisor.")
  @APIResponse(responseCode = "200", description = "How many answers in each of the two groups.")
  public SampleSizeView forDifference(@NotNull @Valid DifferenceSampleSizeRequest asked) {
    if (asked.first().compareTo(asked.second()) == 0) {
      throw ProblemException.invalid(
          "second", "is the same as first", "Send the share that is to be told from first.");
    }
    return SampleSizeView.of(asked);
  }
}
