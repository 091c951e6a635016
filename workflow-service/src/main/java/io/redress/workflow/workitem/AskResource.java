package io.redress.workflow.workitem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.time.Zone;
import io.redress.workflow.deadline.CasePause;
import io.redress.workflow.workitem.WorkItemAccessPolicy.Worker;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * What somebody at work on an item asks of others: the customer, the technical desk, departments.
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
public class AskResource {
  /** What is asked. */
  @Schema(name = "QuestionRequest")
  public record QuestionRequest(@NotBlank @Size(max = 2000) String question) {}

  /** Which department has to contribute, and what. */
  @Schema(name = "CooperationRequest")
  public record CooperationRequest(
      @NotBlank @Size(max = 64) String department, @NotBlank @Size(max = 2000) String question) {}

  /**
   * Something asked of a department, and its answer.
   *
   * @param id of the work item that it has of it
   * @param state OPEN, CLAIMED; COMPLETED: answered; CANCELLED: taken back, given up, or not needed
   *     any longer
   */
  @Schema(name = "Asked")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AskedView(
      String id,
      String element,
      String department,
      String question,
      WorkItem.State state,
      OffsetDateTime dueAt,
      String answer,
      String answeredBy,
      OffsetDateTime endedAt) {}

  /**
   * What the customer is asked.
   *
   * @param id of the pause of the case that lasts until they answer
   * @param workItemId of the item from which they are asked
   * @param dueAt until when the case waits for them
   */
  @Schema(name = "CustomerQuestion")
  public record CustomerQuestionView(
      String id,
      String workItemId,
      String question,
      String askedBy,
      OffsetDateTime askedAt,
      OffsetDateTime dueAt) {}

  /** Everything that was asked. */
  public record AskedList(List<AskedView> items) {}

  private final AskDepartments departments;
  private final AskCustomer customer;
  private final ChangeWorkItem change;
  private final ObjectMapper json;
  private final Caller caller;
  private final Zone zone;

  AskResource(
      AskDepartments departments,
      AskCustomer customer,
      ChangeWorkItem change,
      ObjectMapper json,
      Caller caller,
      Zone zone) {
    this.departments = departments;
    this.customer = customer;
    this.change = change;
    this.json = json;
    this.caller = caller;
    this.zone = zone;
  }

  /** What an item asked. */
  @GET
  @Path("/{id}/asked")
  @Transactional
  @Operation(
      operationId = "getAskedOfWorkItem",
      summary = "What was asked of departments from a work item, with their answers")
  public AskedList asked(@PathParam("id") @Size(max = 64) String id) {
    change.seen(id, worker());
    return new AskedList(departments.of(id).stream().map(this::view).toList());
  }

  /** Asks the customer. */
  @POST
  @Path("/{id}/customer-questions")
  @ResponseStatus(201)
  @Operation(
      operationId = "askCustomer",
      summary = "Ask the customer from a work item",
      description =
          "The item stays open. The clock to resolve stands still until the customer answers, at"
              + " most as long as the service level gives them.")
  @APIResponse(
      responseCode = "201",
      description = "The question",
      content = @Content(schema = @Schema(implementation = CustomerQuestionView.class)))
  public CustomerQuestionView askCustomer(
      @PathParam("id") @Size(max = 64) String id,
      @HeaderParam("Idempotency-Key") String key,
      @Valid @NotNull QuestionRequest request) {
    CasePause asked = customer.ask(id, worker(), key, request.question());
    return new CustomerQuestionView(
        asked.id,
        id,
        request.question(),
        asked.begunBy,
        zone.at(asked.begunAt),
        zone.at(asked.untilAt));
  }

  /** Asks the technical desk. */
  @POST
  @Path("/{id}/technical-questions")
  @ResponseStatus(201)
  @Operation(
      operationId = "askTechnicalDesk",
      summary = "Ask the technical desk from a work item",
      description =
          "It gets an item of its own, and 30 minutes to answer; then the question is given up."
              + " Nothing waits for it.")
  @APIResponse(
      responseCode = "201",
      description = "The question",
      content = @Content(schema = @Schema(implementation = AskedView.class)))
  public AskedView askTechnicalDesk(
      @PathParam("id") @Size(max = 64) String id,
      @HeaderParam("Idempotency-Key") String key,
      @Valid @NotNull QuestionRequest request) {
    return view(departments.technicalDesk(id, worker(), key, request.question()));
  }

  /** Adds a cooperating department. */
  @POST
  @Path("/{id}/contributions")
  @ResponseStatus(201)
  @Operation(
      operationId = "addCooperatingDepartment",
      summary = "Have another department cooperate, from a work item",
      description =
          "It gets an item of its own, due when this one is. This one can be completed when it has"
              + " contributed, or the request was taken back; or returned at any time.")
  @APIResponse(
      responseCode = "201",
      description = "The request",
      content = @Content(schema = @Schema(implementation = AskedView.class)))
  public AskedView addCooperating(
      @PathParam("id") @Size(max = 64) String id,
      @HeaderParam("Idempotency-Key") String key,
      @Valid @NotNull CooperationRequest request) {
    return view(
        departments.cooperating(id, worker(), key, request.department(), request.question()));
  }

  /** Takes back what was asked. */
  @POST
  @Path("/{id}/withdrawal")
  @Operation(
      operationId = "withdrawAsked",
      summary = "Take back what was asked of a department",
      description = "For whoever may work on the item that asked. Done again it changes nothing.")
  public AskedView withdraw(@PathParam("id") @Size(max = 64) String id) {
    return view(departments.withdraw(id, worker()));
  }

  private Worker worker() {
    return new Worker(caller.user(), caller.department().orElse(null), caller.roles());
  }

  private AskedView view(WorkItem item) {
    return new AskedView(
        item.id,
        item.element,
        item.department,
        item.question,
        item.state,
        zone.at(item.dueAt),
        answer(item.result),
        item.outcome == null ? null : item.assignee,
        zone.at(item.endedAt));
  }

  private String answer(String result) {
    try {
      return result == null ? null : json.readTree(result).path("answer").asText(null);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored answer is no JSON", e);
    }
  }
}
