package io.redress.intake.network;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Names of roads and places, however they are written: wide or narrow, in capitals or not. */
final class PlaceNames {
  /** How many characters of a name's end are kept to find it by. */
  static final int LONGEST_TERM = 24;

  /** Shorter names say nothing about a place. */
  private static final int SHORTEST = 2;

  private PlaceNames() {}

  /** One spelling for all: NFKC, lower case, runs of blanks and signs as one blank. */
  static String fold(String name) {
    return name == null
        ? ""
        : Normalizer.normalize(name, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
            .strip();
  }

  /**
   * What a name is found by: its rest from each word on, and from each character of Chinese on, so
   * that what it contains is the beginning of one of them.
   */
  static Set<String> terms(String... names) {
    Set<String> terms = new LinkedHashSet<>();
    for (String name : names) {
      String folded = fold(name);
      for (int from = 0; from < folded.length(); from++) {
        if (begins(folded, from)) {
          terms.add(cut(folded.substring(from)));
        }
      }
    }
    return terms;
  }

  /** The beginning of terms that a search looks for; empty when there is nothing to look for. */
  static String sought(String typed) {
    return cut(fold(typed));
  }

  /** Whether a text, folded, names a place, folded: as whole words where there are words. */
  static boolean names(String text, String place) {
    if (place.length() < SHORTEST) {
      return false;
    }
    for (int at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
      int end = at + place.length();
      if (begins(text, at) && (end == text.length() || begins(text, end) || blank(text, end))) {
        return true;
      }
    }
    return false;
  }

  private static String cut(String term) {
    if (term.length() <= LONGEST_TERM) {
      return term;
    }
    int end = Character.isLowSurrogate(term.charAt(LONGEST_TERM)) ? LONGEST_TERM - 1 : LONGEST_TERM;
    return term.substring(0, end).strip();
  }

  /** Whether a word can begin here: after a blank, and at and after a character of Chinese. */
  private static boolean begins(String text, int at) {
    if (blank(text, at) || Character.isLowSurrogate(text.charAt(at))) {
      return false;
    }
    return at == 0
        || blank(text, at - 1)
        || stands(text.codePointAt(at))
        || stands(text.codePointBefore(at));
  }

  private static boolean blank(String text, int at) {
    return text.charAt(at) == ' ';
  }

  private static boolean stands(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }
}
