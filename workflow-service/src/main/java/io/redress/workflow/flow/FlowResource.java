package io.redress.workflow.flow;

import io.redress.kit.identity.Roles;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.workflow.diagram.Diagrams;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where cases wait and how long, element by element. */
@Path("/api/v1/processes/{key}/versions/{version}/flow")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Processes")
@RolesAllowed({Roles.PROCESS_OWNER, Roles.SUPERVISOR, Roles.ANALYST})
public class FlowResource {
  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 366;

  private final Diagrams diagrams;
  private final ReadFlow read;
  private final Zone zone;
  private final Clock clock;

  FlowResource(Diagrams diagrams, ReadFlow read, Zone zone, Clock clock) {
    this.diagrams = diagrams;
    this.read = read;
    this.zone = zone;
    this.clock = clock;
  }

  /** The counts of a version. */
  @GET
  @Operation(
      operationId = "getProcessFlow",
      summary = "How many cases wait at each element of a version, and how long they waited",
      description =
          "Keyed by element id, to be drawn on the diagram: user and receive tasks, catching events"
              + " and event-based gateways. Times are seconds on the calendar of each case."
              + " from and to are days (the last 30 without them, at most 366) of what went on.")
  public FlowView flow(
      @PathParam("key") @Size(max = 64) String key,
      @PathParam("version") int version,
      @QueryParam("from") @Size(max = 10) String from,
      @QueryParam("to") @Size(max = 10) String to) {
    LocalDate last = to == null ? clock.instant().atZone(zone.id()).toLocalDate() : day("to", to);
    LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : day("from", from);
    if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
      throw ProblemException.invalid(
          "from", "and to are no period of 1 to 366 days", "Send from before to.");
    }
    diagrams.requireCases(key, version);
    return read.of(key, version, first, last);
  }

  private static LocalDate day(String name, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 2000 && day.getYear() <= 2100) {
        return day;
      }
      throw ProblemException.invalid(name, "is too far away", "Name a day from 2000 to 2100.");
    } catch (DateTimeParseException wrong) {
      throw ProblemException.invalid(name, "is no day", "For example 2026-11-22.");
    }
  }
}
