package io.redress.workflow.process;

import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.workflow.diagram.DiagramCheck.Checked;
import io.redress.workflow.diagram.Violation;
import io.redress.workflow.process.ChangeProcess.Deployed;
import io.redress.workflow.process.ReadProcesses.ProcessView;
import io.redress.workflow.process.ReadProcesses.VersionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Diagrams: process owners check them, deploy them, and choose the version for new cases. */
@Path("/api/v1/processes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Processes")
@RolesAllowed(Roles.PROCESS_OWNER)
public class ProcessResource {
  /**
   * What is wrong with a diagram.
   *
   * @param violations none when it may be deployed
   * @param warnings what may be right, and stops no deployment
   */
  @Schema(name = "ProcessCheck")
  public record CheckResult(List<Violation> violations, List<Violation> warnings) {}

  /** The diagrams. */
  public record ProcessList(List<ProcessView> items) {}

  /** Why a version becomes the one for new cases. */
  @Schema(name = "ProcessActivation")
  public record ActivationRequest(@NotBlank @Size(max = 500) String reason) {}

  private final CheckProcess checks;
  private final ChangeProcess change;
  private final ReadProcesses read;
  private final Caller caller;

  ProcessResource(CheckProcess checks, ChangeProcess change, ReadProcesses read, Caller caller) {
    this.checks = checks;
    this.change = change;
    this.read = read;
    this.caller = caller;
  }

  /** The diagrams. */
  @GET
  @Operation(operationId = "listProcesses", summary = "The diagrams, with their active version")
  public ProcessList list() {
    return new ProcessList(read.all());
  }

  /** Says what is wrong with a diagram, and changes nothing. */
  @POST
  @Path("/checks")
  @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_XML,
            schema = @Schema(type = SchemaType.STRING, maxLength = 1_048_576)),
        @Content(
            mediaType = MediaType.TEXT_XML,
            schema = @Schema(type = SchemaType.STRING, maxLength = 1_048_576))
      })
  @Operation(
      operationId = "checkProcess",
      summary = "Check a diagram without deploying it",
      description =
          "The body is BPMN XML of at most 1 MiB; the id of the process in it says which contract"
              + " it has to keep. Every violation is returned, at most 200; none means that the"
              + " diagram may be deployed. Warnings are of what the product does not know, such as"
              + " a role of the identity provider's own: they stop nothing.")
  public CheckResult check(byte[] diagram) {
    Checked checked = checks.check(bytes(diagram));
    return new CheckResult(checked.violations(), checked.warnings());
  }

  /** Deploys a diagram that keeps the contract. */
  @POST
  @Path("/deployments")
  @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
  @ResponseStatus(201)
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_XML,
            schema = @Schema(type = SchemaType.STRING, maxLength = 1_048_576)),
        @Content(
            mediaType = MediaType.TEXT_XML,
            schema = @Schema(type = SchemaType.STRING, maxLength = 1_048_576))
      })
  @Operation(
      operationId = "deployProcess",
      summary = "Deploy a diagram",
      description =
          "New cases (warnings, steps of repair plans) start on it, running ones stay where they"
              + " are. A diagram that breaks the contract of its process is refused with every"
              + " violation, and nothing changes; warnings of the check stop nothing and are told"
              + " here. With share, which is for cases only, so many"
              + " percent of new ones start on it.")
  public VersionView deploy(
      @QueryParam("reason") @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*")
          String reason,
      @QueryParam("share") @DefaultValue("100") @Min(1) @Max(100) int share,
      byte[] diagram) {
    Deployed deployed = change.deploy(bytes(diagram), share, caller.user(), reason);
    ProcessDefinition definition = deployed.definition();
    return read.version(definition.getKey(), definition.getVersion()).with(deployed.warnings());
  }

  /** The versions of a diagram, latest first. */
  @GET
  @Path("/{key}/versions")
  @Operation(
      operationId = "listProcessVersions",
      summary = "The versions of a diagram, latest first, with who deployed or chose them and why")
  public Page<VersionView> versions(
      @PathParam("key") @Size(max = 64) String key,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    return read.versions(key, cursor, Limit.of(limit));
  }

  /** The file of a version. */
  @GET
  @Path("/{key}/versions/{version}/diagram")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(operationId = "getProcessDiagram", summary = "The BPMN XML of a version")
  @APIResponse(
      responseCode = "200",
      description = "The diagram as it was deployed.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING)))
  public byte[] diagram(
      @PathParam("key") @Size(max = 64) String key, @PathParam("version") int version) {
    return read.diagram(key, version);
  }

  /** Rolls forward or back. */
  @POST
  @Path("/{key}/versions/{version}/activation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "activateProcessVersion",
      summary = "Let new cases start on this version, or roll back to it",
      description = "Running cases stay on the version that they were started on.")
  public VersionView activate(
      @PathParam("key") @Size(max = 64) String key,
      @PathParam("version") int version,
      @Valid @NotNull ActivationRequest request) {
    change.activate(key, version, caller.user(), request.reason());
    return read.version(key, version);
  }

  private static byte[] bytes(byte[] body) {
    return body == null ? new byte[0] : body;
  }
}
