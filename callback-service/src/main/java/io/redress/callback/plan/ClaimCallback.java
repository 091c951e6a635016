package io.redress.callback.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Hands a caller the callback that is to be made next: the one due first of those that may be
 * called at this hour, that nobody else has, and whose case they did not work on.
 */
@ApplicationScoped
public class ClaimCallback {

  /** How many are looked at: of those that are due few may not be called at this hour. */
  private static final int LOOKED_AT = 50;

  private final Callbacks callbacks;
  private final CallingPolicy policy;
  private final CallingConfig config;
  private final Clock clock;

  ClaimCallback(Callbacks callbacks, CallingPolicy policy, CallingConfig config, Clock clock) {
    this.callbacks = callbacks;
    this.policy = policy;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Claims one; it is the caller's own until they record a call or answers, or their time passes.
   *
   * @return its id; empty when nothing is to be called now
   */
  @Transactional
  public Optional<String> next(String user) {
    Instant now = clock.instant();
    Optional<Callback> next =
        callbacks.due(user, now, LOOKED_AT).stream()
            .flatMap(id -> callbacks.lockIfFree(id, now).stream())
            .filter(callback -> policy.refusal(callback.course(), now).isEmpty())
            .findFirst();
    next.ifPresent(callback -> callback.claim(user, now.plus(config.claim())));
    return next.map(Callback::id);
  }
}
