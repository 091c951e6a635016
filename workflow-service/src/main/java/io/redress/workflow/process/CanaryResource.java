package io.redress.workflow.process;

import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.workflow.process.ReadProcesses.CanaryView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A share of new cases on another version first: begun, raised, ended. */
@Path("/api/v1/processes/{key}/canary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Processes")
@RolesAllowed(Roles.PROCESS_OWNER)
public class CanaryResource {
  /**
   * How many new cases start on which version, and why.
   *
   * @param share in percent
   */
  @Schema(name = "ProcessCanaryChange")
  public record CanaryRequest(
      @NotNull Integer version,
      @NotNull @Min(1) @Max(99) Integer share,
      @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*") String reason) {}

  private final ChangeProcess change;
  private final ReadProcesses read;
  private final Caller caller;

  CanaryResource(ChangeProcess change, ReadProcesses read, Caller caller) {
    this.change = change;
    this.read = read;
    this.caller = caller;
  }

  /** The version that is tried out. */
  @GET
  @Operation(
      operationId = "getProcessCanary",
      summary = "The version on which a share of new cases starts")
  public CanaryView get(@PathParam("key") @Size(max = 64) String key) {
    return read.canary(key);
  }

  /** Begins, raises or lowers. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putProcessCanary",
      summary = "Let a share of new cases start on another version",
      description =
          "Which ones is decided by the complaint's id, so that it comes out the same again and a"
              + " raised share keeps whom it had. Cases stay on the version that they started on."
              + " Activating the version ends it: all new cases start there.")
  public CanaryView put(
      @PathParam("key") @Size(max = 64) String key, @Valid @NotNull CanaryRequest request) {
    change.tryOut(key, request.version(), request.share(), caller.user(), request.reason());
    return read.canary(key);
  }

  /** Rolls back. */
  @DELETE
  @Operation(
      operationId = "endProcessCanary",
      summary = "Let all new cases start on the active version again")
  public void end(
      @PathParam("key") @Size(max = 64) String key,
      @QueryParam("reason") @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*")
          String reason) {
    change.endCanary(key, caller.user(), reason);
  }
}
