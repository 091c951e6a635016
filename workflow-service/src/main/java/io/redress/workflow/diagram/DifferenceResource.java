package io.redress.workflow.diagram;

import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one version of a diagram has other than another. */
@Path("/api/v1/processes/{key}/differences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Processes")
@RolesAllowed(Roles.PROCESS_OWNER)
public class DifferenceResource {
  /**
   * The difference of two versions.
   *
   * @param words the same for people, one line an element
   */
  @Schema(name = "ProcessDifference")
  public record DifferenceView(
      String key,
      int from,
      int to,
      List<DiagramDifference.Part> added,
      List<DiagramDifference.Part> removed,
      List<DiagramDifference.Change> changed,
      List<String> words) {}

  private final Diagrams diagrams;

  DifferenceResource(Diagrams diagrams) {
    this.diagrams = diagrams;
  }

  /** Compares two versions. */
  @GET
  @Operation(
      operationId = "getProcessDifference",
      summary = "What differs between two versions of a diagram, element by element",
      description =
          "Added, removed and changed elements by id, kind and name; of a changed one each property"
              + " that is said otherwise. How it is drawn does not count.")
  public DifferenceView between(
      @PathParam("key") @Size(max = 64) String key,
      @QueryParam("from") @NotNull @Min(1) Integer from,
      @QueryParam("to") @NotNull @Min(1) Integer to) {
    DiagramDifference found =
        DiagramDifference.between(diagrams.file(key, from), diagrams.file(key, to));
    return new DifferenceView(
        key, from, to, found.added(), found.removed(), found.changed(), found.words());
  }
}
