package io.redress.intake.network;

import java.time.Instant;

/**
 * When an item counts: from its beginning, that instant included, to its end, that instant not
 * included. A promise that has passed ends nothing.
 */
public final class NetworkTimePolicy {
  private NetworkTimePolicy() {}

  /**
   * How something stands at a time.
   *
   * @param from {@code null} for what began before anybody counted
   * @param until {@code null} as long as no end is known
   */
  public static NetworkState at(Instant time, Instant from, Instant until, boolean cancelled) {
    if (cancelled) {
      return NetworkState.CANCELLED;
    }
    if (until != null && !time.isBefore(until)) {
      return NetworkState.ENDED;
    }
    return from != null && time.isBefore(from) ? NetworkState.UPCOMING : NetworkState.ACTIVE;
  }
}
