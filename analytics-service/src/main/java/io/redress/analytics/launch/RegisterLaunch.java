package io.redress.analytics.launch;

import io.redress.kit.id.Ids;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Caller;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Registers a launch, complete or not. */
@ApplicationScoped
public class RegisterLaunch {
  private static final Logger LOG = Logger.getLogger(RegisterLaunch.class);

  @Inject Launches launches;
  @Inject LaunchChecks checks;
  @Inject TellLaunch tell;
  @Inject LaunchConfig config;
  @Inject Idempotency idempotency;
  @Inject Caller caller;
  @Inject Zone zone;
  @Inject Clock clock;

  /**
   * @param key idempotency key, or null
   * @return its id
   * @throws ProblemException invalid-field, labelling-word, or what {@link Idempotency} refuses
   */
  @Transactional
  public String register(String key, LaunchContent content) {
    checks.check("", content);
    var id = Ids.next();
    return idempotency
        .once(key, "registerLaunch", content, id, () -> create(id, content))
        .resourceId();
  }

  private void create(String id, LaunchContent content) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var launch =
        new Launch(id, content.watchedFor(config.watchDays()), caller.user(), now, zone.id());
    launches.add(launch);
    launches.add(new LaunchStep(launch, LaunchAction.REGISTERED, caller.user(), null, now));
    tell.of(launch, LaunchAction.REGISTERED, caller.user(), now);
    LOG.infof("Launch registered: launchId=%s", id);
  }
}
