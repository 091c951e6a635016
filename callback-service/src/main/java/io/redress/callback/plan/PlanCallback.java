package io.redress.callback.plan;

import io.redress.callback.sampling.SelectCases;
import io.redress.callback.sampling.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * Plans the callback that the lifecycle asked for, or tells it at once that this case is not
 * called. Asked again for the same complaint and round it does nothing.
 */
@ApplicationScoped
public class PlanCallback {

  private final Callbacks callbacks;
  private final Closures closures;
  private final SelectCases cases;
  private final CallingPolicy policy;
  private final ChangeCourse courses;
  private final Clock clock;

  PlanCallback(
      Callbacks callbacks,
      Closures closures,
      SelectCases cases,
      CallingPolicy policy,
      ChangeCourse courses,
      Clock clock) {
    this.callbacks = callbacks;
    this.closures = closures;
    this.cases = cases;
    this.policy = policy;
    this.courses = courses;
    this.clock = clock;
  }

  /** Plans one callback for the complaint and round of the request. */
  @Transactional
  public void plan(CallbackRequested request) {
    if (callbacks.exists(request.complaintId(), request.round())) {
      return;
    }
    Selection selection = cases.select(request.candidate());
    Callback callback = new Callback(request, selection);
    courses.change(callback, course(request, selection));
    callbacks.add(callback);
    cases.count(selection, request.requestedAt());
  }

  private Course course(CallbackRequested request, Selection selection) {
    Instant now = clock.instant();
    Course planned = policy.plan(request.requestedAt());
    if (closures.covers(request.complaintId(), request.round())) {
      return policy.caseClosed(planned, false, now);
    }
    return selection.reason().called() ? planned : Course.notSampled(request.requestedAt(), now);
  }
}
