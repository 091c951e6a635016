package io.redress.callback.decision;

import io.redress.callback.decision.DecisionContract.Field;
import io.redress.callback.decision.DecisionViews.AllView;
import io.redress.callback.decision.DecisionViews.AnswerView;
import io.redress.callback.decision.DecisionViews.FieldView;
import io.redress.callback.decision.DecisionViews.OneView;
import io.redress.callback.decision.DecisionViews.TryRequest;
import io.redress.callback.decision.DecisionViews.VersionView;
import io.redress.callback.decision.DecisionViews.VersionsView;
import io.redress.callback.decision.DecisionViews.WholeView;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The decision tables of this service, for their owners. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PROCESS_OWNER)
@Tag(name = "Decisions", description = "Tables that process owners edit; role: process-owner")
public class DecisionResource {

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

  /** One version. */
  @GET
  @Path("/{key}/versions/{version}")
  @Operation(
      operationId = "getDecisionVersion",
      summary = "The file of a version, and the sheet that it passed")
  public WholeView one(@PathParam("key") String key, @PathParam("version") int version) {
    DecisionVersion found = versions.one(tables.contract(key).key(), version);
    return new WholeView(found.version, found.file, versions.sheet(found));
  }

  /** Checks. */
  @POST
  @Path("/{key}/checks")
  @Operation(
      operationId = "checkDecision",
      summary = "Everything that is wrong with a table, and the cases it fails; nothing is kept")
  @APIResponse(responseCode = "200", description = "Fit when both lists are empty")
  public CheckView check(@PathParam("key") String key, @NotNull @Valid DecisionRequest request) {
    return deploy.check(key, request.table(), request.sheet());
  }

  /** Deploys. */
  @POST
  @Path("/{key}/deployments")
  @ResponseStatus(201)
  @Operation(
      operationId = "deployDecision",
      summary = "Deploy a table; it decides from now on, what is decided stays decided",
      description =
          "422 with violations and failed cases when it does not keep its contract or fails its"
              + " sheet; then nothing has changed.")
  @APIResponse(responseCode = "201", description = "The new version")
  public VersionView deploy(@PathParam("key") String key, @NotNull @Valid DecisionRequest request) {
    if (request.reason() == null || request.reason().isBlank()) {
      throw ProblemException.invalid("reason", "is missing", "Say why the table is changed.");
    }
    int version =
        deploy.deploy(key, request.table(), request.sheet(), request.reason(), caller.user());
    return view(versions.one(key, version), version);
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
