package io.redress.callback.survey;

import io.redress.kit.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Surveys for customers, by a one-time link and without login. */
@Path("/api/v1/surveys/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirements
@Tag(name = "Surveys")
public class SurveyResource {

  private static final String GONE = "The link was used, is too old, or is not needed any more";

  private final OpenLink links;
  private final AnswerSurvey answers;
  private final RefuseSurvey refuse;

  SurveyResource(OpenLink links, AnswerSurvey answers, RefuseSurvey refuse) {
    this.links = links;
    this.refuse = refuse;
    this.answers = answers;
  }

  /** What is asked. */
  @GET
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @ResponseHeader(name = "Referrer-Policy", value = "no-referrer")
  @Operation(
      operationId = "openSurvey",
      summary = "What the customer is asked",
      description = "Opening it does not use the link.")
  @APIResponse(responseCode = "200", description = "The survey")
  @APIResponse(responseCode = "404", description = "There is no such link")
  @APIResponse(responseCode = "410", description = GONE)
  public OpenSurveyView open(
      @Parameter(description = "From the link") @PathParam("token") String token,
      @Parameter(
              description = "Another language than that of the message",
              schema = @Schema(implementation = Language.class))
          @QueryParam("language")
          String language) {
    return links.open(token, language(language));
  }

  /** Answers. */
  @POST
  @ResponseStatus(201)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      operationId = "answerSurvey",
      summary = "Answer the survey; the link works once",
      description =
          "Questions that earlier answers do not lead to are left out. 400 names every answer that"
              + " does not fit, and leaves the link as it was.")
  @APIResponse(responseCode = "201", description = "Taken")
  @APIResponse(responseCode = "404", description = "There is no such link")
  @APIResponse(responseCode = "410", description = GONE)
  public ThanksView answer(
      @Parameter(description = "From the link") @PathParam("token") String token,
      @Parameter(
              description = "The language of the thanks",
              schema = @Schema(implementation = Language.class))
          @QueryParam("language")
          String language,
      @NotNull @Valid SurveyAnswersRequest request) {
    Language wanted = language(language);
    AnswerSurvey.Taken taken = answers.answer(token, request.answers());
    return new ThanksView(taken.thanks().in(wanted == null ? taken.language() : wanted));
  }

  /** Wants to be asked no more. */
  @POST
  @Path("/opt-out")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "optOutBySurvey",
      summary = "Do not ask me again: not now, and not after later complaints")
  @APIResponse(responseCode = "204", description = "Respected")
  @APIResponse(responseCode = "404", description = "There is no such link")
  @APIResponse(responseCode = "410", description = GONE)
  public void optOut(@Parameter(description = "From the link") @PathParam("token") String token) {
    refuse.refuse(token);
  }

  private static Language language(String text) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(Language.values())
        .filter(language -> language.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> ProblemException.invalid("language", "is not known", "Use ZH or EN."));
  }
}
