package io.redress.kit.inbox;

import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the operator which events were set aside, and replays them. */
@Path("/api/v1/events/set-aside")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Events", description = "Events that this service could not handle.")
public class SetAsideResource {
  private final SetAside setAside;
  private final ReplaySetAside replaySetAside;

  @Inject
  SetAsideResource(SetAside setAside, ReplaySetAside replaySetAside) {
    this.setAside = setAside;
    this.replaySetAside = replaySetAside;
  }

  @GET
  @Operation(
      operationId = "listEventsSetAside",
      summary = "List events set aside",
      description = "The oldest first, without their data. Role: administrator.")
  public Page<SetAsideView> list(
      @Parameter(description = "Whether events that were replayed since are listed too.")
          @QueryParam("all")
          boolean all,
      @Parameter(description = "Items on the page, 1 to 200, default 50.") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "'next' of the previous page.") @QueryParam("cursor") String cursor)
      throws SQLException {
    int size = Limit.of(limit);
    String after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    List<SetAsideView> rows = setAside.list(all, after, size + 1);
    return Page.of(rows, size, view -> new Object[] {view.id()});
  }

  @POST
  @Path("/{id}/replay")
  @Operation(
      operationId = "replayEventSetAside",
      summary = "Handle an event set aside once more",
      description =
          "Safe to repeat: the event has its effect once. Answers 409 with the cause while it"
              + " still fails, 410 where its content was erased with whom it was about. Role: administrator.")
  public SetAsideView replay(@PathParam("id") String id) throws SQLException {
    replaySetAside.replay(id);
    return setAside
        .find(id)
        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "No such event."));
  }
}
