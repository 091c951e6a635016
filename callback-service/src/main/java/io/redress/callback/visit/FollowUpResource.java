package io.redress.callback.visit;

import io.redress.callback.branch.BranchOfCaller;
import io.redress.callback.visit.VisitViews.FollowUpsView;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What visits left to do, for those who do it: the lifecycle's work items have no words of it. */
@Path("/api/v1/visit-follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.HANDLER,
  Roles.HEAD,
  Roles.COORDINATOR,
  Roles.SUPERVISOR,
  Roles.CALLER,
  Roles.VISITOR
})
@Tag(name = "Visits")
public class FollowUpResource {
  /** Those who answer for more than one department. */
  private static final List<String> EVERYWHERE =
      List.of(Roles.COORDINATOR, Roles.CALLER, Roles.VISITOR);

  private final ReadVisits read;
  private final Caller caller;
  private final BranchOfCaller branches;

  FollowUpResource(ReadVisits read, Caller caller, BranchOfCaller branches) {
    this.read = read;
    this.caller = caller;
    this.branches = branches;
  }

  /** Those of a complaint. */
  @GET
  @Operation(
      operationId = "listVisitFollowUps",
      summary = "What visits left to do on a complaint, with what was measured there",
      description =
          "Handlers and heads see those of their department, supervisors those of their"
              + " branch.")
  public FollowUpsView of(
      @Parameter(required = true) @QueryParam("complaintId") String complaintId) {
    if (complaintId == null) {
      throw ProblemException.invalid("complaintId", "is missing", "Name the complaint.");
    }
    String branch =
        caller.has(Roles.SUPERVISOR)
            ? branches.only(Roles.COORDINATOR, Roles.VISITOR, Roles.HANDLER, Roles.HEAD)
            : null;
    String department =
        branch != null || EVERYWHERE.stream().anyMatch(caller::has)
            ? null
            : caller.department().orElse("");
    return read.followUps(complaintId, branch, department);
  }
}
