package io.redress.intake.importing;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What another system calls our categories and channels. Upper and lower case are the same, as are
 * blanks around; {@code *} stands for all words that are not named.
 *
 * @param category codes of leaves by their words
 * @param channel names of channels by their words
 */
record TheirWords(Map<String, String> category, Map<String, String> channel) {
  static final TheirWords NONE = new TheirWords(null, null);
  private static final String OTHERS = "*";

  TheirWords {
    category = folded(category);
    channel = folded(channel);
  }

  /** The code for a word of theirs; the word itself where it is none of theirs. */
  String ourCategory(String theirs) {
    return ours(category, theirs);
  }

  /** The channel for a word of theirs; the word itself where it is none of theirs. */
  String ourChannel(String theirs) {
    return ours(channel, theirs);
  }

  /** Whether one of the words could mean two things. */
  static boolean isAmbiguous(Map<String, String> words) {
    return words != null && folded(words).size() < words.size();
  }

  private static String ours(Map<String, String> words, String theirs) {
    return words.getOrDefault(theirs, words.getOrDefault(OTHERS, theirs));
  }

  private static Map<String, String> folded(Map<String, String> words) {
    SortedMap<String, String> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (words != null) {
      words.forEach((theirs, ours) -> folded.put(theirs.strip(), ours));
    }
    return Collections.unmodifiableSortedMap(folded);
  }
}
