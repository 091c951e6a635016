package io.redress.callback.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.callback.attempt.AnswersRequest;
import io.redress.callback.attempt.TakeAnswers;
import io.redress.callback.order.ComplaintEvents;
import io.redress.callback.plan.Callback;
import io.redress.callback.plan.Callbacks;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Takes what a customer answers by a link: once, and tells the lifecycle if it still waits. */
@ApplicationScoped
class AnswerSurvey {

  /**
   * That the answers were taken.
   *
   * @param language that of the message
   */
  record Taken(Words thanks, Language language) {}

  /** Who recorded answers that came by a link. */
  static final String CUSTOMER = "customer";

  private final OpenLink links;
  private final Surveys surveys;
  private final Templates templates;
  private final Callbacks callbacks;
  private final TakeAnswers answers;
  private final ComplaintEvents events;
  private final ObjectMapper mapper;
  private final Clock clock;

  AnswerSurvey(
      OpenLink links,
      Surveys surveys,
      Templates templates,
      Callbacks callbacks,
      TakeAnswers answers,
      ComplaintEvents events,
      ObjectMapper mapper,
      Clock clock) {
    this.links = links;
    this.surveys = surveys;
    this.templates = templates;
    this.callbacks = callbacks;
    this.answers = answers;
    this.events = events;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Takes the answers. After the callback was closed as not reached they are kept as late: the
   * lifecycle has its result.
   *
   * @throws ProblemException not-found, survey-link-used, survey-link-expired; invalid-field with
   *     every answer that does not fit
   */
  @Transactional
  Taken answer(String token, Map<String, Object> given) {
    SurveyLink found = links.find(token);
    Callback callback = callbacks.lock(found.callbackId, found.complaintId);
    Instant now = clock.instant();
    SurveyLink link = links.requireUsable(surveys.lock(found), now);
    TemplateContent content = templates.content(link.template, link.templateVersion);
    AnswerPolicy.Checked checked = AnswerPolicy.check(content, given);
    refuse(checked);
    boolean late = !callback.course().open();
    link.answered(json(checked.taken()), late, now);
    AnswersRequest measured = Measured.of(content, checked.taken());
    if (late) {
      answers.keepLate(callback, measured, CUSTOMER);
    } else {
      answers.take(callback, measured, CUSTOMER);
    }
    tell(link, measured, now);
    return new Taken(content.thanks(), link.language);
  }

  private void tell(SurveyLink link, AnswersRequest measured, Instant now) {
    events.append(
        link.complaintId,
        SurveyAnswered.TYPE,
        new SurveyAnswered(
            link.complaintId,
            link.ticketNumber,
            link.id,
            link.callbackId,
            link.round,
            link.template,
            link.templateVersion,
            measured.satisfied(),
            measured.ratings(),
            measured.reasons().isEmpty() ? null : measured.reasons(),
            link.late,
            now));
  }

  private static void refuse(AnswerPolicy.Checked checked) {
    if (checked.violations().isEmpty()) {
      return;
    }
    ProblemException problem =
        ProblemException.of(CommonProblem.INVALID_FIELD, "The answers do not fit the questions.");
    checked
        .violations()
        .forEach(found -> problem.field(found.field(), found.message(), found.mend()));
    throw problem;
  }

  private String json(Map<String, Object> taken) {
    try {
      return mapper.writeValueAsString(taken);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Answers cannot be written", impossible);
    }
  }
}
