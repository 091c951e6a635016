package io.redress.callback.plan;

import io.redress.callback.erasure.ErasedCustomers;
import io.redress.callback.order.ComplaintEvents;
import io.redress.callback.sampling.SelectCases;
import io.redress.callback.sampling.Selection;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Plans the callback that the lifecycle asked for, or tells it at once that this case is not
 * called. Asked again for the same complaint and round it does nothing.
 */
@ApplicationScoped
public class PlanCallback {

  private final ComplaintEvents events;
  private final ErasedCustomers erased;
  private final Callbacks callbacks;
  private final Closures closures;
  private final SelectCases cases;
  private final CallingPolicy policy;
  private final ChangeCourse courses;
  private final CallingConfig config;
  private final Zone zone;
  private final Clock clock;

  PlanCallback(
      ComplaintEvents events,
      ErasedCustomers erased,
      Callbacks callbacks,
      Closures closures,
      SelectCases cases,
      CallingPolicy policy,
      ChangeCourse courses,
      CallingConfig config,
      Zone zone,
      Clock clock) {
    this.events = events;
    this.erased = erased;
    this.callbacks = callbacks;
    this.closures = closures;
    this.cases = cases;
    this.policy = policy;
    this.courses = courses;
    this.config = config;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Plans one callback for the complaint and round of the request. Whose customer was erased
   * meanwhile has one without a name.
   */
  @Transactional
  public void plan(CallbackRequested request) {
    events.lock(request.complaintId());
    if (callbacks.exists(request.complaintId(), request.round())) {
      return;
    }
    Selection selection = cases.select(request.candidate(), request.customer());
    Callback callback = new Callback(request, selection);
    if (erased.hasComplaint(request.complaintId())) {
      callback.erase();
    }
    courses.change(callback, course(request, selection));
    callbacks.add(callback);
    cases.count(selection, request.requestedAt());
  }

  private Course course(CallbackRequested request, Selection selection) {
    Instant now = clock.instant();
    ZoneId local =
        request.branch() == null
            ? zone.id()
            : config.zones().getOrDefault(request.branch(), zone.id());
    Course planned = policy.plan(request.requestedAt(), local);
    if (closures.covers(request.complaintId(), request.round())) {
      return policy.caseClosed(planned, false, now);
    }
    return selection.reason().called()
        ? planned
        : Course.notSampled(local, request.requestedAt(), now);
  }
}
