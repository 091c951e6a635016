package io.redress.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainTextTest {
  /** The same rule in the words of another language. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}|[\\x{FDD0}-\\x{FDEF}]|[\\x{202A}-\\x{202E}]"
              + "|[\\x{2066}-\\x{2069}]|[\\x{FFFE}\\x{FFFF}\\x{1FFFE}\\x{1FFFF}\\x{10FFFE}\\x{10FFFF}]");

  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<Character> any = Arbitraries.chars().all();
    Arbitrary<Character> near =
        Arbitraries.of(
            '\0', '\t', '\n', '\r', '\u001f', ' ', '\u007f', '\u0085', '\u009f', '\u00a0', '投',
            '\u200d', '\u200e', '\u2029', '\u202a', '\u202e', '\u202f', '\u2065', '\u2066',
            '\u2069', '\u206a', '\ud7ff', '\ud83d', '\ude00', '\ue000', '\ufdcf', '\ufdd0',
            '\ufdef', '\ufdf0', '\ufffd', '\ufffe', '\uffff', '\ud83f', '\udffe', '\udfff');
    return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, any), net.jqwik.api.Tuple.of(3, near))
        .list()
        .ofMaxSize(8)
        .map(
            characters -> {
              StringBuilder text = new StringBuilder();
              characters.forEach(text::append);
              return text.toString();
            });
  }

  @Property(tries = 2_000)
  void theFirstCharacterWithoutAPlaceIsFound(@ForAll("texts") String text) {
    Matcher refused = REFUSED.matcher(text);
    OptionalInt expected = refused.find() ? OptionalInt.of(refused.start()) : OptionalInt.empty();
    assertEquals(expected, PlainText.firstRefused(text));
    assertEquals(REFUSED.matcher(text).replaceAll(""), PlainText.without(text));
  }

  @Example
  void everyCharacterIsJudged() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      boolean layout = character == '\t' || character == '\n' || character == '\r';
      int type = Character.getType(character);
      boolean refused =
          type == Character.CONTROL && !layout
              || type == Character.SURROGATE
              || (character & 0xFFFF) >= 0xFFFE
              || character >= 0xFDD0 && character < 0xFDF0
              || character >= 0x202A && character < 0x202F
              || character >= 0x2066 && character < 0x206A;
      assertEquals(refused, PlainText.isRefused(character), Integer.toHexString(character));
    }
  }
}
