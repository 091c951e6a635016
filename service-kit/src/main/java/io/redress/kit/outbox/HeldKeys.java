package io.redress.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of one range whose first waiting row the broker refuses for what it is. They are tried
 * again one by one, at once and then with a growing pause, while all other keys go on. The rows
 * themselves stay in the table: kept here are at most {@value #MOST} keys, beyond those that an
 * earlier owner of the range left.
 */
final class HeldKeys {
  /**
   * More at once is no fault of single records: then the range waits as if the broker were away.
   */
  static final int MOST = 1_000;

  /** Rows of a retry, one of each key: they are the large ones. */
  static final int RETRIED_AT_ONCE = 20;

  private static final long SHORTEST_PAUSE_NS = Duration.ofMillis(100).toNanos();

  private final long longestPauseNs;
  private final int most;
  private final Map<String, Held> keys = new LinkedHashMap<>();

  /** The first waiting row of a key, and when it is tried again. */
  private record Held(long first, long again, long pause) {}

  HeldKeys(Duration longestPause) {
    this(longestPause, MOST);
  }

  /** With another bound than the usual. */
  HeldKeys(Duration longestPause, int most) {
    this.longestPauseNs = longestPause.toNanos();
    this.most = most;
  }

  boolean contains(String key) {
    return keys.containsKey(key);
  }

  int size() {
    return keys.size();
  }

  boolean isFull() {
    return keys.size() >= most;
  }

  /** Begins anew with what the table says: the first waiting row of each key. */
  void begin(Map<String, Long> firsts, long now) {
    keys.clear();
    firsts.forEach((key, first) -> hold(key, first, now));
  }

  /** Holds a key; its first retry is due at once. */
  void hold(String key, long first, long now) {
    keys.put(key, new Held(first, now, SHORTEST_PAUSE_NS));
  }

  void release(String key) {
    keys.remove(key);
  }

  /** The first rows that are to be tried again, by key; those that wait longest first. */
  Map<String, Long> due(long now) {
    List<String> due = new ArrayList<>();
    for (Map.Entry<String, Held> each : keys.entrySet()) {
      if (due.size() < RETRIED_AT_ONCE && each.getValue().again() - now <= 0) {
        due.add(each.getKey());
      }
    }
    Map<String, Long> firsts = new LinkedHashMap<>();
    for (String key : due) {
      // At the end of the row, so that all have their turn.
      Held held = keys.remove(key);
      keys.put(
          key,
          new Held(held.first(), now + held.pause(), Math.min(held.pause() * 2, longestPauseNs)));
      firsts.put(key, held.first());
    }
    return firsts;
  }
}
