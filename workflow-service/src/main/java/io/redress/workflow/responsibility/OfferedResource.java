package io.redress.workflow.responsibility;

import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.time.Zone;
import io.redress.workflow.responsibility.HandOverResource.HandOverList;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is offered to somebody. */
@Path("/api/v1/hand-overs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responsibility")
@RolesAllowed({
  Roles.AGENT,
  Roles.HANDLER,
  Roles.REVIEWER,
  Roles.COORDINATOR,
  Roles.HEAD,
  Roles.SUPERVISOR
})
public class OfferedResource {
  private static final int LISTED = 200;

  private final HandOvers handOvers;
  private final Caller caller;
  private final Zone zone;
  private final Clock clock;

  OfferedResource(HandOvers handOvers, Caller caller, Zone zone, Clock clock) {
    this.handOvers = handOvers;
    this.caller = caller;
    this.zone = zone;
    this.clock = clock;
  }

  /** What waits for somebody of the caller's department. */
  @GET
  @Transactional
  @Operation(
      operationId = "listHandOvers",
      summary = "Cases that are offered to the caller's department, soonest to lapse first",
      description = "At most 200.")
  public HandOverList waiting() {
    return HandOverList.of(
        caller
            .department()
            .map(department -> handOvers.waiting(department, clock.instant(), LISTED))
            .orElse(List.of()),
        zone);
  }
}
