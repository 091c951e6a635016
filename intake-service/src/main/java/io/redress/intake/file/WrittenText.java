package io.redress.intake.file;

import io.redress.kit.text.PlainText;
import java.util.Optional;

/** What a value of a file may be: text of some length. Whatever looks like a formula is text. */
public final class WrittenText {
  private static final int UNREADABLE = 0xFFFD;

  private WrittenText() {}

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
    if (!PlainText.isPlain(value)) {
      return Optional.of("has a control character");
    }
    return Optional.empty();
  }
}
