package io.redress.local.check;

import java.util.Set;
import java.util.stream.Collectors;

/** Searches texts for any of many numbers, in one pass for each length of number. */
final class NumberSearch {
  private final Set<String> numbers;
  private final Set<Integer> lengths;

  NumberSearch(Set<String> numbers) {
    this.numbers = numbers;
    this.lengths = numbers.stream().map(String::length).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether one of the numbers stands whole in the text, also inside a longer run of digits. */
  boolean finds(String text) {
    return lengths.stream().anyMatch(length -> finds(text, length));
  }

  private boolean finds(String text, int length) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = c >= '0' && c <= '9' ? run + 1 : 0;
      if (run >= length && numbers.contains(text.substring(i + 1 - length, i + 1))) {
        return true;
      }
    }
    return false;
  }
}
