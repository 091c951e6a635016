package io.redress.intake.file;

import java.util.Optional;

/** What a value of a file may be: text of some length. Whatever looks like a formula is text. */
public final class WrittenTextPolicy {
  private static final int UNREADABLE = 0xFFFD;

  private WrittenTextPolicy() {}

  /**
   * What speaks against a value, in the words of a refusal; empty when nothing does.
   *
   * @param longest in characters
   */
  public static Optional<String> fault(String value, int longest) {
    if (value.length() > longest) {
      return Optional.of("is longer than " + longest + " characters");
    }
    if (value.codePoints().anyMatch(character -> character == UNREADABLE)) {
      return Optional.of("is not written in UTF-8");
    }
    if (value.codePoints().anyMatch(WrittenTextPolicy::isControl)) {
      return Optional.of("has a control character");
    }
    return Optional.empty();
  }

  private static boolean isControl(int character) {
    boolean layout = character == '\t' || character == '\n' || character == '\r';
    boolean nonCharacter = (character & 0xFFFE) == 0xFFFE;
    boolean halfCharacter =
        character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return (Character.isISOControl(character) && !layout) || nonCharacter || halfCharacter;
  }
}
