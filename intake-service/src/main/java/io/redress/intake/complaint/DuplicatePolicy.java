package io.redress.intake.complaint;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How likely two reports of one number tell of the same, though they are filed differently: their
 * titles are alike, or they happened at one place and time. A hint for the agent, never a decision.
 */
final class DuplicatePolicy {
  private static final double ALIKE = 0.5;
  private static final Duration NEAR = Duration.ofHours(24);
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * What is compared of a report.
   *
   * @param incidentAt may be {@code null}
   * @param incidentPlace may be {@code null}
   */
  record Told(String title, Instant incidentAt, String incidentPlace) {}

  /**
   * How alike two reports are.
   *
   * @param title 0 to 1: common pairs of letters among all pairs (Jaccard)
   * @param place whether both name the same place, or one names a part of the other
   * @param time whether both happened within a day
   */
  record Likeness(double title, boolean place, boolean time) {
    boolean enough() {
      return title >= ALIKE || (place && time);
    }
  }

  private DuplicatePolicy() {}

  static Likeness compare(Told one, Told other) {
    return new Likeness(
        titles(one.title(), other.title()),
        samePlace(one.incidentPlace(), other.incidentPlace()),
        sameTime(one.incidentAt(), other.incidentAt()));
  }

  private static double titles(String one, String other) {
    Set<String> left = pairs(one);
    Set<String> right = pairs(other);
    Set<String> all = new HashSet<>(left);
    all.addAll(right);
    left.retainAll(right);
    return all.isEmpty() ? 0 : Math.round(100.0 * left.size() / all.size()) / 100.0;
  }

  private static boolean samePlace(String one, String other) {
    if (one == null || other == null) {
      return false;
    }
    String left = fold(one);
    String right = fold(other);
    return !left.isEmpty() && !right.isEmpty() && (left.contains(right) || right.contains(left));
  }

  private static boolean sameTime(Instant one, Instant other) {
    return one != null && other != null && Duration.between(one, other).abs().compareTo(NEAR) <= 0;
  }

  /** Pairs of neighbouring characters: two of them make a word in Chinese. */
  private static Set<String> pairs(String text) {
    int[] letters = fold(text).codePoints().toArray();
    Set<String> pairs = new HashSet<>();
    if (letters.length == 1) {
      pairs.add(Character.toString(letters[0]));
    }
    for (int i = 1; i < letters.length; i++) {
      pairs.add(Character.toString(letters[i - 1]) + Character.toString(letters[i]));
    }
    return pairs;
  }

  private static String fold(String text) {
    return SIGNS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
        .replaceAll("");
  }
}
