package io.redress.analytics.launch;

import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.etag.Versions;
import io.redress.kit.identity.Caller;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * Leads a launch from its registration to its conclusion. Every step is kept with who took it, when
 * and why; of two people at once one wins.
 */
@ApplicationScoped
public class ChangeLaunch {
  private static final Logger LOG = Logger.getLogger(ChangeLaunch.class);

  @Inject Launches launches;
  @Inject LaunchChecks checks;
  @Inject TellLaunch tell;
  @Inject LaunchAudit audit;
  @Inject LaunchWatch watch;
  @Inject LaunchConfig config;
  @Inject Wording wording;
  @Inject Caller caller;
  @Inject Zone zone;
  @Inject Clock clock;

  /**
   * Plans something else; what was ready must be found ready again.
   *
   * @throws ProblemException not-found, precondition-required, precondition-failed, launch-state,
   *     invalid-field, labelling-word
   */
  @Transactional
  public Launch change(String id, String ifMatch, LaunchChangeRequest request) {
    checks.check("launch.", request.launch());
    wording.require("reason", request.reason());
    var launch = lock(id, ifMatch);
    launch.change(request.launch().watchedFor(config.watchDays()), zone.id());
    return did(launch, LaunchAction.CHANGED, request.reason().strip(), now());
  }

  /**
   * Finds it ready: nothing is missing.
   *
   * @throws ProblemException not-found, precondition-required, precondition-failed, launch-state,
   *     launch-incomplete
   */
  @Transactional
  public Launch ready(String id, String ifMatch) {
    var launch = lock(id, ifMatch);
    launch.ready();
    requireComplete(launch);
    return did(launch, LaunchAction.FOUND_READY, null, now());
  }

  /**
   * Brings it to the market: its date has come, and still nothing is missing. It is watched from
   * its date on.
   *
   * @throws ProblemException as for {@link #ready}
   */
  @Transactional
  public Launch launch(String id, String ifMatch) {
    var launch = lock(id, ifMatch);
    launch.launch(zone.day(clock.instant()), now());
    requireComplete(launch);
    return did(launch, LaunchAction.LAUNCHED, null, now());
  }

  /**
   * Closes it, in whatever state, with what was learned; its watch ends.
   *
   * @throws ProblemException not-found, precondition-required, precondition-failed, launch-state,
   *     labelling-word
   */
  @Transactional
  public Launch close(String id, String ifMatch, LaunchReasonRequest request) {
    wording.require("conclusion", request.conclusion());
    var launch = lock(id, ifMatch);
    var conclusion = request.conclusion().strip();
    launch.close(conclusion, now(), zone.id());
    watch.end(launch);
    return did(launch, LaunchAction.CLOSED, conclusion, now());
  }

  private Launch lock(String id, String ifMatch) {
    var launch = launches.lock(id);
    Versions.require(ifMatch, launch.version());
    return launch;
  }

  private void requireComplete(Launch launch) {
    var missing = audit.missing(launch.content());
    if (!missing.isEmpty()) {
      throw ProblemException.of(
              AnalyticsProblem.LAUNCH_INCOMPLETE,
              "Missing: %s.".formatted(missing.stream().map(Missing::name).toList()))
          .with("missing", AuditView.of(missing).missing());
    }
  }

  private Launch did(Launch launch, LaunchAction action, String reason, Instant now) {
    launches.add(new LaunchStep(launch, action, caller.user(), reason, now));
    tell.of(launch, action, caller.user(), now);
    launches.settle();
    LOG.infof("Launch stepped: launchId=%s action=%s", launch.id(), action);
    return launch;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
