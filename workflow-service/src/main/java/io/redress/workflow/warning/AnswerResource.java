package io.redress.workflow.warning;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Choice;
import io.redress.kit.paging.Page;
import io.redress.workflow.warning.AnswerPart.State;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Complaints of a warning handled together: one answer to many. */
@Path("/api/v1/warnings/{id}/answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Warnings")
@RolesAllowed({
  Roles.HANDLER,
  Roles.REVIEWER,
  Roles.COORDINATOR,
  Roles.HEAD,
  Roles.SUPERVISOR,
  Roles.ANALYST
})
public class AnswerResource {
  /** A text of several lines. */
  static final String PLAIN = "[^\\p{Cntrl}&&[^\\n\\t]]*";

  static final String PLAIN_IS = "must not have control characters";

  /** What customers are told, in both languages. */
  @Schema(name = "WarningAnswerMessage")
  public record MessageRequest(
      @NotBlank
          @Size(max = 500)
          @Pattern(regexp = PLAIN, message = PLAIN_IS)
          @Schema(examples = "We know of it and are working on it.")
          String en,
      @NotBlank
          @Size(max = 500)
          @Pattern(regexp = PLAIN, message = PLAIN_IS)
          @Schema(examples = "我们已获悉此问题，正在处理。")
          String zh) {}

  /**
   * What is proposed for every complaint.
   *
   * @param outcome of the items' form, such as {@code resolved}
   * @param fields of that outcome
   */
  @Schema(name = "WarningAnswerResolution")
  public record ResolutionRequest(
      @NotBlank @Size(max = 64) String outcome,
      @NotNull @Size(max = 40) @Schema(additionalProperties = Schema.True.class)
          Map<String, JsonNode> fields) {}

  /**
   * One answer to many: a message or a resolution.
   *
   * @param complaints ids, as analytics lists them under the warning
   */
  @Schema(name = "WarningAnswerRequest")
  public record AnswerRequest(
      @NotEmpty @Size(max = 500)
          List<@NotNull @Pattern(regexp = "[0-9a-f-]{36}") String> complaints,
      @Valid MessageRequest message,
      @Valid ResolutionRequest resolution) {

    GiveAnswer.Message words() {
      return message == null ? null : new GiveAnswer.Message(message.en(), message.zh());
    }

    GiveAnswer.Resolution proposal() {
      return resolution == null
          ? null
          : new GiveAnswer.Resolution(resolution.outcome(), resolution.fields());
    }
  }

  /** All answers of a warning. */
  @Schema(name = "WarningAnswerList")
  public record AnswerList(List<AnswerView> items) {}

  private final GiveAnswer give;
  private final ReadAnswers read;

  AnswerResource(GiveAnswer give, ReadAnswers read) {
    this.give = give;
    this.read = read;
  }

  /** Gives one. */
  @POST
  @RolesAllowed({Roles.HANDLER, Roles.COORDINATOR, Roles.HEAD, Roles.SUPERVISOR})
  @ResponseStatus(202)
  @Operation(
      operationId = "answerWarnedComplaints",
      summary = "Give one answer to many complaints of a warning",
      description =
          "Either a message, which each customer reads when tracking their ticket (coordinators and"
              + " supervisors), or a resolution, with which the open processing items are completed"
              + " by their own form, in the caller's name and with the caller's rights; another"
              + " person reviews each. Carried out afterwards, complaint by complaint: what is"
              + " refused for one holds up no other.")
  @APIResponse(
      responseCode = "202",
      description = "The answer; read it again to see how far it has come.",
      content = @Content(schema = @Schema(implementation = AnswerView.class)))
  public AnswerView give(
      @PathParam("id") @Size(max = 36) String id,
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @Valid @NotNull AnswerRequest request) {
    Answer answer = give.give(id, key, request.complaints(), request.words(), request.proposal());
    return read.one(id, answer.id);
  }

  /** All of them. */
  @GET
  @Operation(
      operationId = "listWarningAnswers",
      summary = "Answers to many complaints of a warning, oldest first; at most 200")
  public AnswerList list(@PathParam("id") @Size(max = 36) String id) {
    return new AnswerList(read.of(id));
  }

  /** One. */
  @GET
  @Path("/{answerId}")
  @Operation(
      operationId = "getWarningAnswer",
      summary = "An answer to many complaints, and how far it has come")
  public AnswerView one(
      @PathParam("id") @Size(max = 36) String id,
      @PathParam("answerId") @Size(max = 36) String answerId) {
    return read.one(id, answerId);
  }

  /** What came of it. */
  @GET
  @Path("/{answerId}/complaints")
  @Operation(
      operationId = "getWarningAnswerComplaints",
      summary = "What came of an answer, complaint by complaint")
  public Page<AnswerPartView> complaints(
      @PathParam("id") @Size(max = 36) String id,
      @PathParam("answerId") @Size(max = 36) String answerId,
      @Parameter(description = "PENDING, DONE, UNCHANGED, REFUSED or FAILED.")
          @QueryParam("state")
          @Size(max = 16)
          String state,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    return read.parts(id, answerId, Choice.of("state", State.class, state), limit, cursor);
  }

  /** Tries again. */
  @POST
  @Path("/{answerId}/retry")
  @RolesAllowed({Roles.HANDLER, Roles.COORDINATOR, Roles.HEAD, Roles.SUPERVISOR})
  @Operation(
      operationId = "retryWarningAnswer",
      summary = "Have what was refused or failed of an answer tried once more",
      description = "For who gave it. What is done stays as it is.")
  public AnswerView retry(
      @PathParam("id") @Size(max = 36) String id,
      @PathParam("answerId") @Size(max = 36) String answerId) {
    return read.one(id, give.retry(id, answerId).id);
  }
}
