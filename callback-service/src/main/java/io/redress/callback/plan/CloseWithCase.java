package io.redress.callback.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Ends the open callback of a case that the lifecycle closed without waiting for it: withdrawn,
 * closed by exception, or given up as not reached. A callback that has its result stays as it is.
 */
@ApplicationScoped
public class CloseWithCase {

  private final Callbacks callbacks;
  private final Closures closures;
  private final CallingPolicy policy;
  private final ChangeCourse courses;
  private final Clock clock;

  CloseWithCase(
      Callbacks callbacks,
      Closures closures,
      CallingPolicy policy,
      ChangeCourse courses,
      Clock clock) {
    this.callbacks = callbacks;
    this.closures = closures;
    this.policy = policy;
    this.courses = courses;
    this.clock = clock;
  }

  /** Ends what is open up to the last round of the case. */
  @Transactional
  public void close(CaseClosed closed) {
    for (Callback callback : callbacks.lockOpen(closed.complaintId(), closed.rounds())) {
      courses.change(
          callback, policy.caseClosed(callback.course(), closed.notReached(), clock.instant()));
    }
    if (!callbacks.exists(closed.complaintId(), closed.rounds())) {
      closures.keep(closed);
    }
  }
}
