package io.redress.callback.survey;

import io.redress.callback.channel.MessageState;
import io.redress.callback.channel.Messages;
import io.redress.callback.order.ComplaintEvents;
import io.redress.callback.plan.CallbackEnded;
import io.redress.callback.plan.EndCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Ends surveys that nobody answered: by time, or because they are not needed any more. */
@ApplicationScoped
public class EndSurveys {

  private final Surveys surveys;
  private final Messages messages;
  private final ComplaintEvents events;
  private final Clock clock;

  EndSurveys(Surveys surveys, Messages messages, ComplaintEvents events, Clock clock) {
    this.surveys = surveys;
    this.messages = messages;
    this.events = events;
    this.clock = clock;
  }

  /**
   * In the transaction that closed the callback. One that expired leaves its link open until its
   * own end: a late answer is still worth hearing.
   */
  void callbackEnded(@Observes CallbackEnded ended) {
    if (!ended.surveyed() || ended.cause() == EndCause.EXPIRED) {
      return;
    }
    refused(ended.callbackId());
  }

  /** The customer does not want it: in the current transaction, and only where it is open. */
  void refused(String callbackId) {
    surveys
        .ofCallback(callbackId)
        .map(surveys::lock)
        .filter(link -> link.state == LinkState.ISSUED)
        .ifPresent(link -> end(link, LinkState.CANCELLED, clock.instant()));
  }

  /**
   * Ends at most so many surveys whose time has passed, in one transaction.
   *
   * @return how many it ended
   */
  @Transactional
  public int expire(int limit) {
    Instant now = clock.instant();
    List<SurveyLink> due = surveys.lockExpired(now, limit);
    due.forEach(link -> end(link, LinkState.EXPIRED, now));
    return due.size();
  }

  private void end(SurveyLink link, LinkState cause, Instant now) {
    link.ends(cause, now);
    boolean delivered =
        messages.about(link.id).stream().anyMatch(sent -> sent.state() == MessageState.SENT);
    events.append(
        link.complaintId,
        SurveyClosed.TYPE,
        new SurveyClosed(
            link.complaintId,
            link.ticketNumber,
            link.id,
            link.callbackId,
            link.round,
            link.template,
            link.templateVersion,
            cause,
            delivered,
            now));
  }
}
