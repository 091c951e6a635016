package io.redress.workflow.workitem;

import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.ProblemException;
import io.redress.workflow.workitem.WorkItemAccessPolicy.Worker;
import io.redress.workflow.workitem.WorkItemResource.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The queues of departments and roles as a whole: how much waits, and giving several items away.
 */
@Path("/api/v1/work-items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Work items")
@RolesAllowed({
  Roles.AGENT,
  Roles.HANDLER,
  Roles.REVIEWER,
  Roles.COORDINATOR,
  Roles.HEAD,
  Roles.SUPERVISOR
})
public class QueueResource {
  /**
   * Which items are given to whom: exactly one of assignee and department.
   *
   * @param items ids, at most 100
   */
  @Schema(name = "ReassignItemsRequest")
  public record ReassignItemsRequest(
      @NotNull @Size(min = 1, max = 100) List<@NotBlank @Size(max = 64) String> items,
      @Size(min = 1, max = 100) String assignee,
      @Size(min = 1, max = 64) String department,
      @NotBlank @Size(max = 1000) String reason) {}

  /** What came of each. */
  public record ReassignedList(List<ReassignWorkItems.Result> items) {}

  /** How much waits, and how much of it has something in common. */
  @Schema(name = "WorkItemCounts")
  public record CountList(
      long total, long overdue, long unassigned, List<CountWorkItems.Group> groups) {}

  private final CountWorkItems counting;
  private final ReassignWorkItems bulk;
  private final Caller caller;
  private final Clock clock;

  QueueResource(CountWorkItems counting, ReassignWorkItems bulk, Caller caller, Clock clock) {
    this.counting = counting;
    this.bulk = bulk;
    this.caller = caller;
    this.clock = clock;
  }

  /** How much waits. */
  @GET
  @Path("/counts")
  @Transactional
  @Operation(
      operationId = "countWorkItems",
      summary = "How many items wait, by stage, lane, role, department, assignee or element",
      description = "Narrowed as the inbox is; the largest group first, at most 1,000.")
  public CountList counts(
      @QueryParam("groupBy") @Size(max = 16) String groupBy, @Valid @BeanParam Query asked) {
    List<CountWorkItems.Group> groups =
        counting.count(asked.query().filter(worker(), clock.instant()), by(groupBy));
    return new CountList(
        groups.stream().mapToLong(CountWorkItems.Group::count).sum(),
        groups.stream().mapToLong(CountWorkItems.Group::overdue).sum(),
        groups.stream().mapToLong(CountWorkItems.Group::unassigned).sum(),
        groups);
  }

  private static CountWorkItems.By by(String groupBy) {
    return groupBy == null
        ? CountWorkItems.By.STAGE
        : Arrays.stream(CountWorkItems.By.values())
            .filter(by -> by.name().equalsIgnoreCase(groupBy))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        "groupBy",
                        "is unknown",
                        "One of stage, lane, role, department, assignee, element."));
  }

  /** Gives several items to somebody else. */
  @POST
  @Path("/reassignments")
  @RolesAllowed({Roles.HEAD, Roles.SUPERVISOR})
  @Operation(
      operationId = "reassignWorkItems",
      summary = "Give up to 100 work items to a colleague or another department",
      description =
          "Each item by itself: one that cannot be given stays, and the answer says why. Sent"
              + " again, what has gone already is unchanged. Heads give what is their department's"
              + " to colleagues; supervisors anything to anybody.")
  public ReassignedList reassign(@Valid @NotNull ReassignItemsRequest request) {
    return new ReassignedList(
        bulk.reassign(
            request.items(), worker(), request.assignee(), request.department(), request.reason()));
  }

  private Worker worker() {
    return new Worker(caller.user(), caller.department().orElse(null), caller.roles());
  }
}
