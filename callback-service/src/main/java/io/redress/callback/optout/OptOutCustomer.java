package io.redress.callback.optout;

import io.redress.callback.plan.Callback;
import io.redress.callback.plan.Callbacks;
import io.redress.callback.plan.CallingPolicy;
import io.redress.callback.plan.ChangeCourse;
import io.redress.callback.sampling.OptOuts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Respects that a customer does not want to be asked: now, and after later complaints. */
@ApplicationScoped
public class OptOutCustomer {

  private static final Logger LOG = Logger.getLogger(OptOutCustomer.class);

  /** Who said so. */
  public enum Source {
    /** The customer, to a caller. */
    CALLER,
    /** The customer, by the link of a survey. */
    SURVEY
  }

  private final Callbacks callbacks;
  private final OptOuts optOuts;
  private final CallingPolicy policy;
  private final ChangeCourse courses;
  private final Clock clock;

  OptOutCustomer(
      Callbacks callbacks,
      OptOuts optOuts,
      CallingPolicy policy,
      ChangeCourse courses,
      Clock clock) {
    this.callbacks = callbacks;
    this.optOuts = optOuts;
    this.policy = policy;
    this.courses = courses;
    this.clock = clock;
  }

  /** Keeps it, and ends the callback if it is open. Again it changes nothing. */
  @Transactional
  public void optOut(String callbackId, Source source, String by) {
    Callback callback = callbacks.lock(callbackId);
    if (!callback.isErased()) {
      optOuts.add(callback.customer(), source.name(), by);
    }
    if (callback.course().open()) {
      courses.change(callback, policy.refuse(callback.course(), clock.instant()));
    }
    LOG.infof("The customer of callback %s is not asked again, by %s", callbackId, source);
  }

  /** The customer may be asked again. */
  @Transactional
  public void takeBack(String callbackId) {
    optOuts.remove(callbacks.lock(callbackId).customer());
    LOG.infof("The customer of callback %s may be asked again", callbackId);
  }
}
