package io.redress.kit.text;

import java.util.OptionalInt;

/**
 * What has a place in a text, at every border of the suite: bodies of requests, events, and lines
 * of files. Refused are controls other than tab and line ends (U+0000 to U+001F, U+007F to U+009F),
 * unpaired surrogates, non-characters, and what embeds, overrides or isolates the direction of
 * writing (U+202A to U+202E, U+2066 to U+2069): with those a text reads otherwise than it is
 * stored. Marks of direction (U+200E, U+200F) and joiners belong to writing and pass.
 */
public final class PlainText {
  private PlainText() {}

  /** Where the first character is that has no place in a text, in UTF-16 units. */
  public static OptionalInt firstRefused(CharSequence text) {
    for (int index = 0; index < text.length(); ) {
      int character = Character.codePointAt(text, index);
      if (isRefused(character)) {
        return OptionalInt.of(index);
      }
      index += Character.charCount(character);
    }
    return OptionalInt.empty();
  }

  /** Whether a text has no such character. */
  public static boolean isPlain(CharSequence text) {
    return firstRefused(text).isEmpty();
  }

  /** The text without such characters. */
  public static String without(String text) {
    return isPlain(text)
        ? text
        : text.codePoints()
            .filter(character -> !isRefused(character))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** Whether a character, as a code point, has no place in a text. */
  public static boolean isRefused(int character) {
    boolean layout = character == '\t' || character == '\n' || character == '\r';
    boolean halfCharacter =
        character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    boolean nonCharacter =
        (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
    boolean turning =
        character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    return Character.isISOControl(character) && !layout || halfCharacter || nonCharacter || turning;
  }
}
