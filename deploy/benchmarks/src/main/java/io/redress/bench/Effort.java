package io.redress.bench;

import java.time.Duration;
import java.util.List;

/**
 * What one benchmark is to do.
 *
 * @param sizes what it is to be measured at, ascending; of what is the benchmark's own business
 * @param clients how many at once, for those that can be asked by many
 * @param rounds how often each side is measured in turn
 * @param round how long each side is measured in a round
 * @param warmUp one stretch of warming up, which each side has before the first round
 * @param warmUps stretches at most; fewer where they are no longer faster than those before
 */
public record Effort(
    List<Long> sizes,
    List<Integer> clients,
    int rounds,
    Duration round,
    Duration warmUp,
    int warmUps) {

  /** The largest size. */
  public long most() {
    return sizes.get(sizes.size() - 1);
  }

  /** The smallest size. */
  public long least() {
    return sizes.get(0);
  }
}
