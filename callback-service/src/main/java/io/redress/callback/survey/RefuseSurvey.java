package io.redress.callback.survey;

import io.redress.callback.optout.OptOutCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A customer says by the link of a survey that they do not want to be asked. */
@ApplicationScoped
class RefuseSurvey {

  private final OpenLink links;
  private final OptOutCustomer optOuts;
  private final EndSurveys surveys;

  RefuseSurvey(OpenLink links, OptOutCustomer optOuts, EndSurveys surveys) {
    this.links = links;
    this.optOuts = optOuts;
    this.surveys = surveys;
  }

  /**
   * Respects it: this survey is closed, the callback ends, and later ones are not begun.
   *
   * @throws io.redress.kit.problem.ProblemException not-found, survey-link-used,
   *     survey-link-expired
   */
  @Transactional
  void refuse(String token) {
    String callbackId = links.usable(token);
    optOuts.optOut(callbackId, OptOutCustomer.Source.SURVEY, AnswerSurvey.CUSTOMER);
    surveys.refused(callbackId);
  }
}
