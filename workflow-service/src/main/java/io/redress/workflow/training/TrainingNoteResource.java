package io.redress.workflow.training;

import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Choice;
import io.redress.kit.paging.Page;
import io.redress.workflow.training.TrainingNote.State;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a team is to be trained in, and how far it is with that. */
@Path("/api/v1/departments/{department}/training-notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Training",
    description = "Findings about a skill note what a team is to be trained in.")
@RolesAllowed({
  Roles.AGENT,
  Roles.HANDLER,
  Roles.REVIEWER,
  Roles.CALLER,
  Roles.VISITOR,
  Roles.COORDINATOR,
  Roles.HEAD,
  Roles.SUPERVISOR,
  Roles.PROCESS_OWNER,
  Roles.ANALYST
})
public class TrainingNoteResource {
  /** That the team was trained. */
  @Schema(name = "TrainingDoneRequest")
  public record DoneRequest(
      @NotBlank
          @Size(max = 1000)
          @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must not have control characters")
          @Schema(
              description = "What was done. No personal data.",
              examples = "Practised with five sample bills; 14 of 16 were there.")
          String remark) {}

  private final AnswerTraining training;

  TrainingNoteResource(AnswerTraining training) {
    this.training = training;
  }

  /** The notes of a department. */
  @GET
  @Operation(
      operationId = "listTrainingNotes",
      summary = "What a team is to be trained in, the latest first",
      description =
          "For whoever works in the department, and for supervisors, coordinators, process owners"
              + " and analysts.")
  public Page<TrainingNoteView> list(
      @PathParam("department") @Size(max = 64) String department,
      @Parameter(description = "NOTED, ACKNOWLEDGED or DONE; all when absent.")
          @QueryParam("state")
          @Size(max = 16)
          String state,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    return training.list(department, Choice.of("state", State.class, state), limit, cursor);
  }

  /** The team takes a note up. */
  @POST
  @Path("/{id}/acknowledgement")
  @Operation(
      operationId = "acknowledgeTrainingNote",
      summary = "Say that the team takes a note up",
      description =
          "For heads and supervisors, and for who answers for the measure. Once more changes"
              + " nothing: the first who said so is kept.")
  public TrainingNoteView acknowledge(
      @PathParam("department") @Size(max = 64) String department,
      @PathParam("id") @Size(max = 36) String id) {
    return training.acknowledge(department, id);
  }

  /** The team was trained. */
  @POST
  @Path("/{id}/completion")
  @Operation(
      operationId = "completeTrainingNote",
      summary = "Say that the team was trained",
      description =
          "For heads and supervisors, and for who answers for the measure. The same once more"
              + " changes nothing; something else is refused.")
  public TrainingNoteView done(
      @PathParam("department") @Size(max = 64) String department,
      @PathParam("id") @Size(max = 36) String id,
      @Valid @NotNull DoneRequest request) {
    return training.done(department, id, request.remark());
  }
}
