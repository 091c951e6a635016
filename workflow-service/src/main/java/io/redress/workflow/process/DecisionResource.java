package io.redress.workflow.process;

import io.redress.kit.http.FormParts;
import io.redress.kit.http.FormParts.Part;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.sheet.TestSheet;
import io.redress.workflow.diagram.Violation;
import io.redress.workflow.process.CheckTable.Verdict;
import io.redress.workflow.process.ReadDecisions.DecisionView;
import io.redress.workflow.process.ReadDecisions.VersionView;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Decision tables: process owners check them with a test sheet, deploy them, and roll back. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
@RolesAllowed(Roles.PROCESS_OWNER)
public class DecisionResource {
  /**
   * What is wrong with a table; nothing when it may be deployed.
   *
   * @param cases of the sheet that were run
   * @param rowsNotTested ids of rows that no case came to; they are no violation
   */
  @Schema(name = "DecisionCheck")
  public record CheckResult(List<Violation> violations, int cases, List<String> rowsNotTested) {}

  /** The tables. */
  public record DecisionList(List<DecisionView> items) {}

  /** Why a version comes into force. */
  @Schema(name = "DecisionActivation")
  public record ActivationRequest(
      @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*") String reason) {}

  /** A table and its test sheet, as files. */
  @Schema(name = "DecisionForm")
  record Form(
      @Schema(type = SchemaType.STRING, format = "binary", required = true) String table,
      @Schema(
              type = SchemaType.STRING,
              format = "binary",
              description =
                  "CSV or JSON, at most 256 KiB and 500 cases; without it the sheet that the"
                      + " version in force passed is run")
          String sheet) {}

  private final CheckTable checks;
  private final ChangeDecision change;
  private final ReadDecisions read;
  private final Caller caller;

  DecisionResource(CheckTable checks, ChangeDecision change, ReadDecisions read, Caller caller) {
    this.checks = checks;
    this.change = change;
    this.read = read;
    this.caller = caller;
  }

  /** The tables. */
  @GET
  @Operation(
      operationId = "listDecisions",
      summary = "The decision tables, with the version in force, and which one cases in flight use")
  public DecisionList list() {
    return new DecisionList(read.all());
  }

  /** Says what is wrong with a table, and changes nothing. */
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
          "The parts are table (DMN XML) and sheet. Every violation is returned, at most 200 of the"
              + " table; a case of the sheet that fails names the row, what is and what was"
              + " expected.")
  public CheckResult check(MultipartFormDataInput form) {
    List<Part> parts = parts(form);
    Verdict verdict = checks.check(file(parts, "table"), file(parts, "sheet"));
    return new CheckResult(verdict.violations(), verdict.cases(), verdict.rowsNotTested());
  }

  /** Deploys a table that keeps its contract and passes its sheet. */
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
      summary = "Deploy a table that passes its test sheet, and put it into force",
      description =
          "Refused with every violation when it breaks its contract, fails its sheet, or lacks what"
              + " a diagram in use asks; then nothing changes. The sheet is kept with the version.")
  public VersionView deploy(
      @QueryParam("reason") @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*")
          String reason,
      MultipartFormDataInput form) {
    List<Part> parts = parts(form);
    var deployed = change.deploy(file(parts, "table"), file(parts, "sheet"), caller.user(), reason);
    return read.version(deployed.getKey(), deployed.getVersion());
  }

  /** The versions of a table, latest first. */
  @GET
  @Path("/{key}/versions")
  @Operation(
      operationId = "listDecisionVersions",
      summary = "The versions of a table, latest first, with who deployed or chose them and why")
  public Page<VersionView> versions(
      @PathParam("key") @Size(max = 64) String key,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    return read.versions(key, cursor, Limit.of(limit));
  }

  /** The file of a version. */
  @GET
  @Path("/{key}/versions/{version}/table")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(operationId = "getDecisionTable", summary = "The DMN XML of a version")
  @APIResponse(
      responseCode = "200",
      description = "The table as it was deployed.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING)))
  public byte[] table(
      @PathParam("key") @Size(max = 64) String key, @PathParam("version") int version) {
    return read.table(key, version);
  }

  /** The sheet of a version. */
  @GET
  @Path("/{key}/versions/{version}/sheet")
  @Operation(operationId = "getDecisionSheet", summary = "The test sheet that a version passed")
  public TestSheet sheet(
      @PathParam("key") @Size(max = 64) String key, @PathParam("version") int version) {
    return read.sheet(key, version);
  }

  /** Rolls forward or back. */
  @POST
  @Path("/{key}/versions/{version}/activation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "activateDecisionVersion",
      summary = "Put this version into force, or roll back to it",
      description = "Refused when it lacks what a diagram in use asks.")
  public VersionView activate(
      @PathParam("key") @Size(max = 64) String key,
      @PathParam("version") int version,
      @Valid @NotNull ActivationRequest request) {
    read.version(key, version);
    change.activate(key, version, caller.user(), request.reason());
    return read.version(key, version);
  }

  private static List<Part> parts(MultipartFormDataInput form) {
    List<Part> parts = FormParts.read(form);
    for (Part part : parts) {
      boolean known = part.name().equals("table") || part.name().equals("sheet");
      boolean twice = parts.stream().filter(other -> other.name().equals(part.name())).count() > 1;
      if (!known || twice) {
        throw ProblemException.invalid(
            part.name(), "is unknown or comes twice", "Send one part table and one part sheet.");
      }
    }
    if (file(parts, "table") == null) {
      throw ProblemException.invalid("table", "is missing", "Send the DMN file as part table.");
    }
    return parts;
  }

  private static byte[] file(List<Part> parts, String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .map(Part::content)
        .findFirst()
        .orElse(null);
  }
}
