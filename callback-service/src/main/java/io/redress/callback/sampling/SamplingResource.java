package io.redress.callback.sampling;

import io.redress.callback.sampling.SamplingView.StratumView;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.TimeParameter;
import io.redress.kit.time.Zone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the sample keeps what it promises. */
@Path("/api/v1/sampling")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sampling", description = "Who is called, and the realised share against the target")
public class SamplingResource {

  private static final int MAX_DAYS = 366;

  private final SelectCases cases;
  private final SamplingCounts counts;
  private final Zone zone;
  private final Clock clock;

  SamplingResource(SelectCases cases, SamplingCounts counts, Zone zone, Clock clock) {
    this.cases = cases;
    this.counts = counts;
    this.zone = zone;
    this.clock = clock;
  }

  /** Target and realised share by stratum. */
  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.ANALYST, Roles.PROCESS_OWNER})
  @Operation(
      operationId = "getSampling",
      summary = "Target and realised share by stratum",
      description =
          "Of the cases that need not be called: how many were decided on, how many are called. At"
              + " most 366 days; the last 30 unless said.")
  public SamplingView get(
      @Parameter(description = "First day, in the zone of the business", example = "2026-11-01")
          @QueryParam("from")
          String from,
      @Parameter(description = "Last day, included", example = "2026-11-30") @QueryParam("to")
          String to) {
    LocalDate last =
        to == null ? zone.at(clock.instant()).toLocalDate() : TimeParameter.day("to", to);
    LocalDate first = from == null ? last.minusDays(29) : TimeParameter.day("from", from);
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days < 1 || days > MAX_DAYS) {
      throw ProblemException.invalid(
          "from", "must be 0 to 365 days before to", "Ask for 1 to 366 days at once.");
    }
    Sampling sampling = cases.inForce();
    return new SamplingView(
        first,
        last,
        sampling.seed(),
        sampling.share(),
        counts.between(first, last).stream()
            .map(
                row ->
                    new StratumView(
                        row.stratum(),
                        sampling.shareOf(row.stratum()),
                        row.eligible(),
                        row.sampled(),
                        row.expected(),
                        Math.round(1e4 * row.expected() / row.eligible()) / 1e4,
                        Math.round(1e4 * row.sampled() / row.eligible()) / 1e4))
            .toList());
  }
}
