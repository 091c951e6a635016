package io.redress.callback.survey;

import io.redress.callback.channel.ChannelKind;
import io.redress.callback.channel.Purpose;
import io.redress.callback.channel.SendMessage;
import io.redress.callback.order.ComplaintEvents;
import io.redress.callback.plan.Callback;
import io.redress.callback.plan.CallbackUnanswered;
import io.redress.callback.plan.Callbacks;
import io.redress.callback.problem.CallbackProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends a customer the link to a survey: by itself when they did not answer the phone (domain:
 * "Callback"), or because a caller asked for it. One survey for one callback; asked for again, the
 * same link is sent again.
 */
@ApplicationScoped
public class IssueSurvey {

  private static final String SYSTEM = "redress";

  /**
   * How a caller wants it sent.
   *
   * @param address null to use the number that intake knows
   */
  record Wish(ChannelKind channel, String address, Language language) {}

  private final Callbacks callbacks;
  private final Surveys surveys;
  private final Templates templates;
  private final SurveyTokens tokens;
  private final SurveyConfig config;
  private final SendMessage messages;
  private final ComplaintEvents events;
  private final Clock clock;

  IssueSurvey(
      Callbacks callbacks,
      Surveys surveys,
      Templates templates,
      SurveyTokens tokens,
      SurveyConfig config,
      SendMessage messages,
      ComplaintEvents events,
      Clock clock) {
    this.callbacks = callbacks;
    this.surveys = surveys;
    this.templates = templates;
    this.tokens = tokens;
    this.config = config;
    this.messages = messages;
    this.events = events;
    this.clock = clock;
  }

  /** In the transaction that ended the calling. */
  void afterCalls(@Observes CallbackUnanswered unanswered) {
    if (config.afterCalls() && !unanswered.callback().surveyed()) {
      issue(
          unanswered.callback(),
          new Wish(messages.usual(), null, config.language()),
          SYSTEM,
          clock.instant());
    }
  }

  /**
   * Sends the link because a caller asked for it.
   *
   * @throws ProblemException not-found, handled-by-caller, callback-closed, survey-link-used
   */
  @Transactional
  void issue(String callbackId, Wish wish, String by) {
    Callback callback = callbacks.lock(callbackId);
    if (callbacks.handledBy(callback, by)) {
      throw ProblemException.of(
          CallbackProblem.HANDLED_BY_CALLER, "You are one of those who worked on this case.");
    }
    if (!callback.course().open()) {
      throw ProblemException.of(
          CallbackProblem.CALLBACK_CLOSED, "The callback has its result already.");
    }
    Instant now = clock.instant();
    Optional<SurveyLink> earlier = surveys.ofCallback(callbackId);
    if (earlier.isEmpty()) {
      issue(callback, wish, by, now);
      return;
    }
    SurveyLink link = surveys.lock(earlier.get());
    if (!link.usable(now)) {
      throw ProblemException.of(
          CallbackProblem.SURVEY_LINK_USED, "The link of this callback works no more.");
    }
    send(link, callback, wish, by);
  }

  private void issue(Callback callback, Wish wish, String by, Instant now) {
    SurveyTemplate template = templates.active(config.template());
    Language language = wish.language() == null ? config.language() : wish.language();
    SurveyLink link = new SurveyLink(callback, template, language);
    link.issued(tokens.hash(tokens.of(link.id)), by, now, now.plus(config.life()));
    surveys.add(link);
    callback.surveyed(now);
    send(link, callback, wish, by);
    events.append(
        link.complaintId,
        SurveyIssued.TYPE,
        new SurveyIssued(
            link.complaintId,
            link.ticketNumber,
            link.id,
            link.callbackId,
            link.round,
            link.template,
            link.templateVersion,
            wish.channel(),
            link.expiresAt,
            now));
  }

  /** What a caller sends, a customer asked for; what is sent by itself must wake nobody. */
  private void send(SurveyLink link, Callback callback, Wish wish, String by) {
    messages.send(
        new SendMessage.Order(
            Purpose.SURVEY_LINK,
            link.id,
            link.complaintId,
            wish.channel(),
            wish.address(),
            !by.equals(SYSTEM),
            callback.course().zone()));
  }
}
