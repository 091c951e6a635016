package io.redress.workflow.modeler;

import io.redress.kit.http.FormParts;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.workflow.diagram.ProcessContract;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.process.DeployFiles;
import io.redress.workflow.process.FilesRefusedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * What the Deploy and Start buttons of Camunda Modeler call. Names and shapes are the engine's, the
 * rules are those of {@code /api/v1/processes}; nothing else of the engine's interface exists.
 */
@Path(ModelerAddresses.ENGINE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Camunda Modeler")
@RolesAllowed(Roles.PROCESS_OWNER)
public class ModelerResource {
  /** Which engine this looks like. */
  @Schema(name = "ModelerVersion")
  public record Version(String version) {}

  /** What Modeler's form brings; every other part is a file under its own name. */
  @Schema(name = "ModelerForm", additionalProperties = Schema.True.class)
  record Form(
      @Schema(name = "deployment-name", description = "kept as the reason of the version")
          String name,
      @Schema(name = "deployment-source", description = "not kept: the source is the caller")
          String source,
      @Schema(
              name = "enable-duplicate-filtering",
              description = "true: a file that is active already makes no further version")
          String duplicateFiltering,
      @Schema(name = "deploy-changed-only", description = "the same") String changedOnly,
      @Schema(name = "tenant-id", description = "refused: there are no tenants") String tenant) {}

  private final DeployFiles deploy;
  private final Caller caller;

  ModelerResource(DeployFiles deploy, Caller caller) {
    this.deploy = deploy;
    this.caller = caller;
  }

  /** The engine's version. */
  @GET
  @Path("/version")
  @Operation(operationId = "modelerVersion", summary = "The engine's version")
  public Version version() {
    return new Version(DeployFiles.engineVersion());
  }

  /** What Modeler asks to see whether it is connected. */
  @GET
  @Path("/deployment")
  @Operation(
      operationId = "modelerConnection",
      summary = "Whether the caller may deploy: nothing is listed, maxResults is 0")
  public List<String> connection(@QueryParam("maxResults") @Size(max = 10) String most) {
    if (!"0".equals(most)) {
      throw ProblemException.of(
          CommonProblem.NOT_FOUND,
          "Deployments are not listed here; see GET /api/v1/processes and /api/v1/decisions.");
    }
    return List.of();
  }

  /** Deploys what Modeler sends. */
  @POST
  @Path("/deployment/create")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(type = SchemaType.OBJECT, implementation = Form.class)))
  @Operation(
      operationId = "modelerDeploy",
      summary = "Deploy a diagram, decision tables and test sheets, all or nothing",
      description =
          "The same checks and effects as POST /api/v1/processes/deployments and"
              + " /api/v1/decisions/deployments. A refusal lists all findings in message, as the"
              + " engine does, and by file and element in details.")
  public DeploymentView create(MultipartFormDataInput parts) {
    DeploymentForm form = DeploymentForm.read(FormParts.read(parts));
    try {
      return DeploymentView.of(
          deploy.deploy(form.files(), caller.user(), form.reason(), form.onlyChanged()),
          form.name());
    } catch (FilesRefusedException refused) {
      throw ModelerFindings.problem(refused.findings());
    }
  }

  /** Refuses the Start button. */
  @POST
  @Path("/process-definition/{id}/start")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "modelerStart",
      summary = "Refused: a case is started by a complaint, others by what they follow")
  public void start(@PathParam("id") @Size(max = 200) String id) {
    throw notStarted(id.split(":", 2)[0]);
  }

  /** Refuses it by key too. */
  @POST
  @Path("/process-definition/key/{key}/start")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "modelerStartByKey",
      summary = "Refused: a case is started by a complaint, others by what they follow")
  public void startByKey(@PathParam("key") @Size(max = 200) String key) {
    throw notStarted(key);
  }

  private static ProblemException notStarted(String key) {
    ProcessContract process = ProcessContract.of(key).orElse(ProcessContract.LIFECYCLE);
    String told = "The diagram was deployed, and nothing was started. " + process.startedBy();
    return ProblemException.of(
            process.ofCases()
                ? WorkflowProblem.CASE_NEEDS_COMPLAINT
                : WorkflowProblem.STARTS_BY_ITSELF,
            told)
        .with("message", told);
  }
}
