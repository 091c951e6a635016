package io.redress.callback.survey;

import io.redress.callback.problem.CallbackProblem;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Finds the survey behind a token. A wrong token tells nothing, a used one nothing of its ticket.
 */
@ApplicationScoped
class OpenLink {

  private final Surveys surveys;
  private final Templates templates;
  private final SurveyTokens tokens;
  private final Zone zone;
  private final Clock clock;

  OpenLink(Surveys surveys, Templates templates, SurveyTokens tokens, Zone zone, Clock clock) {
    this.surveys = surveys;
    this.templates = templates;
    this.tokens = tokens;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * The survey to be answered.
   *
   * @param language null for that of the message
   * @throws ProblemException not-found, survey-link-used, survey-link-expired
   */
  OpenSurveyView open(String token, Language language) {
    SurveyLink link = requireUsable(find(token), clock.instant());
    return OpenSurveyView.of(
        link.ticketNumber,
        templates.content(link.template, link.templateVersion),
        language == null ? link.language : language,
        zone.at(link.expiresAt));
  }

  /**
   * The callback of a survey that can be answered.
   *
   * @throws ProblemException not-found, survey-link-used, survey-link-expired
   */
  String usable(String token) {
    return requireUsable(find(token), clock.instant()).callbackId;
  }

  SurveyLink find(String token) {
    if (!SurveyTokens.plausible(token)) {
      throw unknown();
    }
    return surveys.withHash(tokens.hash(token)).orElseThrow(OpenLink::unknown);
  }

  SurveyLink requireUsable(SurveyLink link, Instant now) {
    if (link.usable(now)) {
      return link;
    }
    throw link.state == LinkState.ISSUED || link.state == LinkState.EXPIRED
        ? ProblemException.of(CallbackProblem.SURVEY_LINK_EXPIRED, "The link is too old.")
        : ProblemException.of(
            CallbackProblem.SURVEY_LINK_USED,
            "The survey was answered, or is not needed any more.");
  }

  private static ProblemException unknown() {
    return ProblemException.of(CommonProblem.NOT_FOUND, "There is no such survey.");
  }
}
