package io.redress.callback.survey;

import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.TimeParameter;
import io.redress.kit.time.Zone;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The surveys that customers are sent, in versions. */
@Path("/api/v1/survey-templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PROCESS_OWNER, Roles.SUPERVISOR, Roles.CALLER, Roles.ANALYST})
@Tag(name = "Surveys", description = "What customers are asked, and what they answer")
public class TemplateResource {

  private static final int MOST_DAYS = 92;

  private final Templates templates;
  private final EditTemplates edit;
  private final CountResponses responses;
  private final Caller caller;
  private final Clock clock;
  private final Zone zone;

  TemplateResource(
      Templates templates,
      EditTemplates edit,
      CountResponses responses,
      Caller caller,
      Clock clock,
      Zone zone) {
    this.templates = templates;
    this.edit = edit;
    this.responses = responses;
    this.caller = caller;
    this.clock = clock;
    this.zone = zone;
  }

  /** Every survey with the version in use. */
  @GET
  @Operation(
      operationId = "listSurveyTemplates",
      summary = "The surveys, each in the version that new links are made for",
      description = "Roles: process-owner, supervisor, caller, analyst.")
  public TemplateVersionsView list() {
    return new TemplateVersionsView(
        templates.allInUse().stream()
            .filter(active -> active.version > 0)
            .map(active -> view(templates.one(active.code, active.version), active.version, false))
            .toList());
  }

  /** The versions of one survey. */
  @GET
  @Path("/{code}/versions")
  @Operation(
      operationId = "listSurveyTemplateVersions",
      summary = "The versions of a survey, newest first, at most 100",
      description = "Roles: process-owner, supervisor, caller, analyst.")
  public TemplateVersionsView versions(@PathParam("code") String code) {
    int active = active(code);
    List<SurveyTemplate> versions = templates.versions(code);
    if (versions.isEmpty()) {
      throw ProblemException.of(CommonProblem.NOT_FOUND, "There is no such survey.");
    }
    return new TemplateVersionsView(
        versions.stream().map(version -> view(version, active, false)).toList());
  }

  /** One version. */
  @GET
  @Path("/{code}/versions/{version}")
  @Operation(
      operationId = "getSurveyTemplateVersion",
      summary = "A version with its questions",
      description = "Roles: process-owner, supervisor, caller, analyst.")
  public TemplateVersionView one(
      @PathParam("code") String code, @PathParam("version") int version) {
    return view(templates.one(code, version), active(code), true);
  }

  /** Who responded. */
  @GET
  @Path("/{code}/versions/{version}/responses")
  @RolesAllowed({Roles.PROCESS_OWNER, Roles.SUPERVISOR, Roles.ANALYST})
  @Operation(
      operationId = "countSurveyResponses",
      summary = "Who responded to a version, and who did not",
      description =
          "By the day of sending, at most 92 days, the last 30 unless said. Roles: process-owner,"
              + " supervisor, analyst.")
  public ResponsesView responses(
      @PathParam("code") String code,
      @PathParam("version") int version,
      @Parameter(description = "First day", example = "2026-11-01") @QueryParam("from") String from,
      @Parameter(description = "Last day, included", example = "2026-11-30") @QueryParam("to")
          String to) {
    templates.one(code, version);
    LocalDate last =
        to == null ? zone.at(clock.instant()).toLocalDate() : TimeParameter.day("to", to);
    LocalDate first = from == null ? last.minusDays(29) : TimeParameter.day("from", from);
    if (last.isBefore(first) || first.plusDays(MOST_DAYS - 1).isBefore(last)) {
      throw ProblemException.invalid(
          "from", "must be 0 to 91 days before to", "Ask for 1 to 92 days at once.");
    }
    return responses.of(code, version, first, last);
  }

  /** Checks without keeping. */
  @POST
  @Path("/checks")
  @RolesAllowed(Roles.PROCESS_OWNER)
  @Operation(
      operationId = "checkSurveyTemplate",
      summary = "Everything that is wrong with a survey; nothing is kept",
      description = "Role: process-owner. An empty list means that it is fit.")
  @APIResponse(responseCode = "200", description = "The violations")
  public TemplateCheckView check(@NotNull @Valid TemplateContent content) {
    return TemplateCheckView.of(TemplatePolicy.check(content));
  }

  /** Adds a version. */
  @POST
  @Path("/{code}/versions")
  @RolesAllowed(Roles.PROCESS_OWNER)
  @ResponseStatus(201)
  @Operation(
      operationId = "addSurveyTemplateVersion",
      summary = "Add a version; it is used once it is activated",
      description = "Role: process-owner. 400 with every violation when it is not fit.")
  @APIResponse(responseCode = "201", description = "Added, now or by an earlier request")
  public TemplateVersionView add(
      @PathParam("code") String code,
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid TemplateRequest request) {
    if (!code.matches("[a-z][a-z0-9-]{0,39}")) {
      throw ProblemException.invalid(
          "code", "is no code of a survey", "Use small letters, digits and hyphens.");
    }
    int version = edit.add(key, code, request.content(), request.reason(), caller.user());
    return view(templates.one(code, version), active(code), true);
  }

  /** Uses a version. */
  @POST
  @Path("/{code}/versions/{version}/activation")
  @RolesAllowed(Roles.PROCESS_OWNER)
  @Operation(
      operationId = "activateSurveyTemplateVersion",
      summary = "Make new links for this version from now on: forward, or back",
      description = "Role: process-owner. Links that are out keep the version they were made for.")
  @APIResponse(responseCode = "200", description = "The version, now active")
  public TemplateVersionView activate(
      @PathParam("code") String code, @PathParam("version") int version) {
    edit.activate(code, version, caller.user());
    return view(templates.one(code, version), version, false);
  }

  private int active(String code) {
    return templates.inUse(code).map(active -> active.version).orElse(0);
  }

  private TemplateVersionView view(SurveyTemplate version, int active, boolean whole) {
    return new TemplateVersionView(
        version.code,
        version.version,
        version.version == active,
        version.reason,
        version.createdBy,
        zone.at(version.createdAt),
        whole ? templates.content(version.code, version.version) : null);
  }
}
