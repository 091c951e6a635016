package io.redress.workflow.workitem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.redress.kit.etag.Versions;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import io.redress.workflow.workitem.WorkItemAccessPolicy.Worker;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The inbox: work items of the caller's department, and what can be done with them. */
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
public class WorkItemResource {
  /** Why an item is returned. */
  public record ReturnRequest(@NotBlank @Size(max = 1000) String reason) {}

  /** Who gets an item: exactly one of assignee and department. */
  public record TransferRequest(
      @Size(max = 100) String assignee,
      @Size(max = 64) String department,
      @NotBlank @Size(max = 1000) String reason) {}

  /** What the list is narrowed to. */
  public static class Query {
    /** Only this department's items; others than one's own need the role supervisor. */
    @QueryParam("department")
    @Size(max = 64)
    String department;

    @QueryParam("role")
    @Size(max = 64)
    String role;

    @QueryParam("assignee")
    @Size(max = 100)
    String assignee;

    @QueryParam("stage")
    @Size(max = 64)
    String stage;

    @QueryParam("lane")
    @Size(max = 16)
    String lane;

    @QueryParam("complaintId")
    @Size(max = 36)
    String complaintId;

    /** OPEN, CLAIMED, COMPLETED, CANCELLED, several separated by commas; OPEN,CLAIMED if absent. */
    @QueryParam("state")
    @Size(max = 64)
    String state;

    /** Only items due before this time. */
    @QueryParam("dueBefore")
    @Size(max = 40)
    String dueBefore;

    /** Only items due at this time or later. */
    @QueryParam("dueAfter")
    @Size(max = 40)
    String dueAfter;

    @QueryParam("ticketNumber")
    @Size(max = 40)
    String ticketNumber;

    /** The step of the diagram. */
    @QueryParam("element")
    @Size(max = 200)
    String element;

    /** Only what nobody holds. */
    @QueryParam("unassigned")
    boolean unassigned;

    /** Only what the caller holds. */
    @QueryParam("mine")
    boolean mine;

    /** Only what the caller has delegated to somebody else. */
    @QueryParam("delegated")
    boolean delegated;

    /** Only what was due before now. */
    @QueryParam("overdue")
    boolean overdue;

    @QueryParam("limit")
    Integer limit;

    @QueryParam("cursor")
    @Size(max = 1024)
    String cursor;

    WorkItemQuery query() {
      return new WorkItemQuery(
          department,
          role,
          assignee,
          stage,
          lane,
          complaintId,
          state,
          dueBefore,
          dueAfter,
          ticketNumber,
          element,
          unassigned,
          mine,
          delegated,
          overdue,
          cursor);
    }
  }

  private final WorkItems items;
  private final ChangeWorkItem change;
  private final CompleteWorkItem complete;
  private final AskedForm forms;
  private final Caller caller;
  private final Zone zone;
  private final Clock clock;

  WorkItemResource(
      WorkItems items,
      ChangeWorkItem change,
      CompleteWorkItem complete,
      AskedForm forms,
      Caller caller,
      Zone zone,
      Clock clock) {
    this.items = items;
    this.change = change;
    this.complete = complete;
    this.forms = forms;
    this.caller = caller;
    this.zone = zone;
    this.clock = clock;
  }

  /** What waits, soonest due first. */
  @GET
  @Transactional
  @Operation(
      operationId = "listWorkItems",
      summary = "The inbox, soonest due first",
      description = "Shows the caller's department; supervisors see all departments.")
  public Page<WorkItemView> list(@Valid @BeanParam Query asked) {
    int limit = Limit.of(asked.limit);
    WorkItemQuery query = asked.query();
    List<WorkItem> rows =
        items.page(query.filter(worker(), clock.instant()), query.after(), limit + 1);
    return Page.of(rows, limit, item -> new Object[] {item.sortDueAt, item.id}).map(this::view);
  }

  /** One item. */
  @GET
  @Path("/{id}")
  @Transactional
  @Operation(operationId = "getWorkItem", summary = "One work item with its outcomes")
  public Response get(@PathParam("id") @Size(max = 64) String id) {
    WorkItem item =
        items
            .findByIdOptional(id)
            .filter(found -> WorkItemAccessPolicy.maySee(worker(), found.department))
            .orElseThrow(ChangeWorkItem::unknown);
    return answer(item);
  }

  /** Takes the item. */
  @POST
  @Path("/{id}/claim")
  @Operation(operationId = "claimWorkItem", summary = "Take a work item")
  public Response claim(
      @PathParam("id") @Size(max = 64) String id, @HeaderParam("If-Match") String ifMatch) {
    return answer(change.claim(id, worker(), Versions.expected(ifMatch)));
  }

  /** Gives the item back. */
  @POST
  @Path("/{id}/release")
  @Operation(
      operationId = "releaseWorkItem",
      summary = "Give a work item back to its department, or to who delegated it")
  public Response release(
      @PathParam("id") @Size(max = 64) String id, @HeaderParam("If-Match") String ifMatch) {
    return answer(change.release(id, worker(), Versions.expected(ifMatch)));
  }

  /** Completes the item. */
  @POST
  @Path("/{id}/complete")
  @Operation(
      operationId = "completeWorkItem",
      summary = "Complete a work item with one of its outcomes",
      description = "The fields of the outcome's form stand beside the outcome.")
  public Response complete(
      @PathParam("id") @Size(max = 64) String id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull CompleteRequest request) {
    return answer(
        complete.complete(
            id, worker(), request.outcome, request.fields(), Versions.expected(ifMatch)));
  }

  /** Says that the item is not the department's own. */
  @POST
  @Path("/{id}/return")
  @Operation(
      operationId = "returnWorkItem",
      summary = "Return a ticket that is not the department's own",
      description = "After the second return a coordinator decides, and that is final.")
  public Response returned(
      @PathParam("id") @Size(max = 64) String id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull ReturnRequest request) {
    Map<String, JsonNode> fields = Map.of("reason", TextNode.valueOf(request.reason()));
    return answer(complete.complete(id, worker(), "returned", fields, Versions.expected(ifMatch)));
  }

  /** Gives the item to somebody else. */
  @POST
  @Path("/{id}/transfer")
  @Operation(
      operationId = "transferWorkItem",
      summary = "Give a work item to a colleague or another department")
  public Response transfer(
      @PathParam("id") @Size(max = 64) String id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull TransferRequest request) {
    return answer(
        change.transfer(
            id,
            worker(),
            request.assignee(),
            request.department(),
            request.reason(),
            Versions.expected(ifMatch)));
  }

  private Worker worker() {
    return new Worker(caller.user(), caller.department().orElse(null), caller.roles());
  }

  private Response answer(WorkItem item) {
    return Response.ok(view(item)).header("ETag", Versions.tag(item.version)).build();
  }

  private WorkItemView view(WorkItem item) {
    return WorkItemView.of(item, forms.of(item), zone);
  }
}
