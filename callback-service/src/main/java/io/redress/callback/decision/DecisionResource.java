package io.redress.callback.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.callback.decision.DecisionContract.Field;
import io.redress.callback.decision.DecisionViews.AllView;
import io.redress.callback.decision.DecisionViews.AnswerView;
import io.redress.callback.decision.DecisionViews.FieldView;
import io.redress.callback.decision.DecisionViews.OneView;
import io.redress.callback.decision.DecisionViews.TryRequest;
import io.redress.callback.decision.DecisionViews.VersionView;
import io.redress.callback.decision.DecisionViews.VersionsView;
import io.redress.kit.http.FormParts;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.sheet.TestSheet;
import io.redress.kit.time.Zone;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The decision tables of this service, for their owners. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PROCESS_OWNER)
@Tag(name = "Decisions", description = "Tables that process owners edit; role: process-owner")
public class DecisionResource {

  /** A table and its test sheet, as files. */
  @Schema(name = "DecisionForm")
  record Form(
      @Schema(type = SchemaType.STRING, format = "binary", required = true) String table,
      @Schema(
              type = SchemaType.STRING,
              format = "binary",
              description =
                  "CSV or JSON, at most 200 cases; without it the sheet that the version in force"
                      + " passed is run")
          String sheet) {}

  private final DecisionTables tables;
  private final DecisionVersions versions;
  private final DeployDecision deploy;
  private final Caller caller;
  private final Zone zone;

  DecisionResource(
      DecisionTables tables,
      DecisionVersions versions,
      DeployDecision deploy,
      Caller caller,
      Zone zone) {
    this.tables = tables;
    this.versions = versions;
    this.deploy = deploy;
    this.caller = caller;
    this.zone = zone;
  }

  /** All tables. */
  @GET
  @Operation(
      operationId = "listDecisions",
      summary = "The tables, with what each is given and what it must answer")
  public AllView list() {
    return new AllView(tables.contracts().stream().map(this::view).toList());
  }

  /** The versions of one. */
  @GET
  @Path("/{key}/versions")
  @Operation(
      operationId = "listDecisionVersions",
      summary = "The versions of a table, newest first, at most 100")
  public VersionsView versions(@PathParam("key") String key) {
    int active = active(tables.contract(key).key());
    return new VersionsView(
        versions.all(key).stream().map(version -> view(version, active)).toList());
  }

  /** The file of a version. */
  @GET
  @Path("/{key}/versions/{version}/table")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(operationId = "getDecisionTable", summary = "The DMN XML of a version")
  @APIResponse(
      responseCode = "200",
      description = "The table as it was deployed",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING)))
  public byte[] table(@PathParam("key") String key, @PathParam("version") int version) {
    return versions.one(tables.contract(key).key(), version).file.getBytes(UTF_8);
  }

  /** The sheet of a version. */
  @GET
  @Path("/{key}/versions/{version}/sheet")
  @Operation(operationId = "getDecisionSheet", summary = "The test sheet that a version passed")
  public TestSheet sheet(@PathParam("key") String key, @PathParam("version") int version) {
    return new TestSheet(versions.sheet(versions.one(tables.contract(key).key(), version)));
  }

  /** Checks. */
  @POST
  @Path("/checks")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(type = SchemaType.OBJECT, implementation = Form.class)))
  @Operation(
      operationId = "checkDecision",
      summary = "Check a table with its test sheet without deploying it",
      description =
          "The parts are table (DMN XML) and sheet. Every violation is returned; a case of the sheet"
              + " that fails says what is and what was expected.")
  @APIResponse(responseCode = "200", description = "Fit when there is no violation")
  public CheckView check(MultipartFormDataInput form) {
    return deploy.check(DecisionForm.of(FormParts.read(form)));
  }

  /** Deploys. */
  @POST
  @Path("/deployments")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @ResponseStatus(201)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(type = SchemaType.OBJECT, implementation = Form.class)))
  @Operation(
      operationId = "deployDecision",
      summary = "Deploy a table that passes its test sheet; it decides from now on",
      description =
          "422 with every violation when it does not keep its contract or fails its sheet; then"
              + " nothing has changed. The sheet is kept with the version.")
  @APIResponse(responseCode = "201", description = "The new version")
  public VersionView deploy(
      @Parameter(description = "Why the table is changed")
          @QueryParam("reason")
          @NotBlank
          @Size(max = 500)
          @Pattern(regexp = "\\P{Cntrl}*")
          String reason,
      MultipartFormDataInput form) {
    DeployDecision.Deployed deployed =
        deploy.deploy(DecisionForm.of(FormParts.read(form)), reason, caller.user());
    return view(versions.one(deployed.key(), deployed.version()), deployed.version());
  }

  /** Activates. */
  @POST
  @Path("/{key}/versions/{version}/activation")
  @Operation(
      operationId = "activateDecisionVersion",
      summary = "Have a version decide from now on: forward, or back")
  @APIResponse(responseCode = "200", description = "The version, now in force")
  public VersionView activate(
      @PathParam("key") String key,
      @PathParam("version") int version,
      @NotNull @Valid ActivationRequest request) {
    deploy.activate(key, version, request.reason(), caller.user());
    return view(versions.one(key, version), version);
  }

  /** Tries. */
  @POST
  @Path("/{key}/evaluations")
  @Operation(
      operationId = "tryDecision",
      summary = "What the version in force answers to some inputs; nothing is decided by it")
  @APIResponse(responseCode = "200", description = "The answer")
  public AnswerView attempt(@PathParam("key") String key, @NotNull @Valid TryRequest request) {
    DecisionContract contract = tables.contract(key);
    request
        .inputs()
        .keySet()
        .forEach(
            name ->
                contract
                    .input(name)
                    .orElseThrow(
                        () ->
                            ProblemException.invalid(
                                "inputs",
                                "has a name that is not given",
                                "Use the inputs shown.")));
    Decided decided = tables.decide(key, request.inputs());
    return new AnswerView(decided.version(), decided.outputs());
  }

  private int active(String key) {
    return versions.active(key).map(active -> active.version).orElse(0);
  }

  private OneView view(DecisionContract contract) {
    return new OneView(
        contract.key(),
        contract.name(),
        active(contract.key()),
        fields(contract.inputs()),
        fields(contract.outputs()));
  }

  private static List<FieldView> fields(List<Field> fields) {
    return fields.stream()
        .map(field -> new FieldView(field.name(), field.type(), field.values(), field.optional()))
        .toList();
  }

  private VersionView view(DecisionVersion version, int active) {
    return new VersionView(
        version.version,
        version.version == active,
        version.reason,
        version.deployedBy,
        zone.at(version.deployedAt));
  }
}
