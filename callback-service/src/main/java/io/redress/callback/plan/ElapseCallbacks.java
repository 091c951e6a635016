package io.redress.callback.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Does what time alone does to callbacks: ends calling, closes what expired. */
@ApplicationScoped
public class ElapseCallbacks {

  private final Callbacks callbacks;
  private final CallingPolicy policy;
  private final ChangeCourse courses;
  private final Clock clock;

  ElapseCallbacks(Callbacks callbacks, CallingPolicy policy, ChangeCourse courses, Clock clock) {
    this.callbacks = callbacks;
    this.policy = policy;
    this.courses = courses;
    this.clock = clock;
  }

  /**
   * Changes at most so many callbacks, the longest waiting first, in one transaction. Replicas may
   * do it at once: each takes others. What somebody works on waits for the next time.
   *
   * @return how many it changed
   */
  @Transactional
  public int elapse(int limit) {
    Instant now = clock.instant();
    List<Callback> due = callbacks.lockElapsed(now, limit);
    due.forEach(callback -> courses.change(callback, policy.elapse(callback.course(), now)));
    return due.size();
  }
}
