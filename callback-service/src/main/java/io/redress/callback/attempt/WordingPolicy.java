package io.redress.callback.attempt;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds words that label a customer (domain: "Terms"). */
final class WordingPolicy {

  /** A word found, as it is listed, and the neutral one to offer. */
  record Found(String word, String neutral) {}

  private final Map<String, String> neutral;

  WordingPolicy(Map<String, String> neutral) {
    this.neutral = Map.copyOf(neutral);
  }

  Optional<Found> find(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return neutral.entrySet().stream()
        .filter(entry -> lower.contains(entry.getKey().toLowerCase(Locale.ROOT)))
        .map(entry -> new Found(entry.getKey(), entry.getValue()))
        .findFirst();
  }
}
