package io.redress.workflow.modeler;

import io.redress.kit.problem.ProblemException;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds wrong passwords: of one name from one address, and, five times as many, of one name from
 * anywhere and of any names from one address. Kept by each replica for itself.
 */
@ApplicationScoped
class LoginTries {
  private static final int MORE = 5;
  private static final int MOST_KEPT = 10_000;
  private static final String REST = "rest";

  private static final class Count {
    private final Instant until;
    private int tries;

    Count(Instant until) {
      this.until = until;
    }
  }

  private final int most;
  private final Duration window;
  private final Clock clock;
  private final Map<String, Count> counts = new HashMap<>();

  LoginTries(ModelerConfig config, Clock clock) {
    this.most = config.tries();
    this.window = config.triesWindow();
    this.clock = clock;
  }

  /**
   * Counts a try before its password is looked at, so that tries at the same time are bounded too.
   *
   * @throws ProblemException too-many-tries, with the seconds to wait; then this one is not counted
   */
  synchronized void begin(String address, String user) {
    Instant now = clock.instant();
    List<Count> of =
        List.of(
            count("both " + address + " " + user, now),
            count("address " + address, now),
            count("user " + user, now));
    for (int index = 0; index < of.size(); index++) {
      Count count = of.get(index);
      if (count.tries >= (index == 0 ? most : most * MORE)) {
        throw ProblemException.of(
                WorkflowProblem.TOO_MANY_TRIES, "Too many wrong passwords were sent.")
            .with("retryAfter", Math.max(1, Duration.between(now, count.until).toSeconds()));
      }
    }
    of.forEach(count -> count.tries++);
  }

  /** Takes a try back whose password was right. */
  synchronized void succeeded(String address, String user) {
    for (String key :
        List.of("both " + address + " " + user, "address " + address, "user " + user)) {
      Count count = counts.get(key);
      if (count != null && count.tries > 0) {
        count.tries--;
      }
    }
  }

  private Count count(String key, Instant now) {
    Count known = counts.get(key);
    if (known != null && known.until.isAfter(now)) {
      return known;
    }
    if (counts.size() >= MOST_KEPT) {
      counts.values().removeIf(count -> !count.until.isAfter(now));
    }
    // Somebody who invents names without end shares one count with all who come then.
    String kept = counts.size() >= MOST_KEPT ? REST : key;
    Count other = counts.get(kept);
    if (other == null || !other.until.isAfter(now)) {
      other = new Count(now.plus(window));
      counts.put(kept, other);
    }
    return other;
  }
}
