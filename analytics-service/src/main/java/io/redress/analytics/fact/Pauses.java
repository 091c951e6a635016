package io.redress.analytics.fact;

import io.redress.kit.inbox.PoisonException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When a case waited for its customer, by the id of the pause, as one text: {@code id from until
 * end;…} in microseconds, {@code -} where not told yet. The same text whatever order it was told
 * in.
 */
final class Pauses {
  private static final int MOST = 200;
  private static final String UNKNOWN = "-";

  private final Map<String, Pause> byId;

  private Pauses(Map<String, Pause> byId) {
    this.byId = byId;
  }

  /** One pause; what is not told yet is null. */
  private record Pause(Instant from, Instant until, Instant end) {
    Instant over() {
      return end != null ? end : until;
    }

    String text(String id) {
      return String.join(" ", id, micros(from), micros(until), micros(end));
    }
  }

  static Pauses parse(String text) {
    var byId = new TreeMap<String, Pause>();
    if (text != null) {
      for (var pause : text.split(";")) {
        var parts = pause.split(" ");
        byId.put(parts[0], new Pause(instant(parts[1]), instant(parts[2]), instant(parts[3])));
      }
    }
    return new Pauses(byId);
  }

  Pauses paused(DeadlinePaused event) {
    var known = known(event.pauseId());
    var until = Bounded.micros(event.until());
    return with(
        event.pauseId(),
        new Pause(
            Bounded.earliest(known.from(), event.at()),
            known.until() == null || until.isAfter(known.until()) ? until : known.until(),
            known.end()));
  }

  Pauses resumed(DeadlineResumed event) {
    var known = known(event.pauseId());
    return with(
        event.pauseId(),
        new Pause(
            Bounded.earliest(known.from(), event.pausedAt()),
            known.until(),
            Bounded.earliest(known.end(), event.at())));
  }

  private Pause known(String id) {
    return byId.getOrDefault(id, new Pause(null, null, null));
  }

  private Pauses with(String id, Pause pause) {
    if (!id.matches("[A-Za-z0-9-]{1,64}")) {
      throw new PoisonException("pauseId is no id");
    }
    var all = new TreeMap<>(byId);
    all.put(id, pause);
    if (all.size() > MOST) {
      throw new PoisonException("more than " + MOST + " pauses");
    }
    return new Pauses(all);
  }

  /** Null where there are none. */
  String text() {
    return byId.isEmpty()
        ? null
        : byId.entrySet().stream()
            .map(entry -> entry.getValue().text(entry.getKey()))
            .collect(Collectors.joining(";"));
  }

  /** How much of the time between the two was spent waiting; what overlaps counts once. */
  Duration between(Instant from, Instant to) {
    var waited = Duration.ZERO;
    var reached = from;
    var inOrder = byId.values().stream().sorted(Comparator.comparing(Pause::from)).toList();
    for (var pause : inOrder) {
      var begin = later(pause.from(), reached);
      var end = pause.over().isAfter(to) ? to : pause.over();
      if (end.isAfter(begin)) {
        waited = waited.plus(Duration.between(begin, end));
        reached = end;
      }
    }
    return waited;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static String micros(Instant at) {
    return at == null ? UNKNOWN : Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
  }

  private static Instant instant(String micros) {
    return UNKNOWN.equals(micros)
        ? null
        : Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
  }
}
