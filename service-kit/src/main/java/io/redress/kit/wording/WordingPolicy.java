package io.redress.kit.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words of a list in a text, however they are written: wide or narrow (NFKC), in capitals
 * or not, with invisible characters in them. Which words, and what to write instead, is said by who
 * makes the policy.
 *
 * <ul>
 *   <li>Words of an alphabet are whole words, a plural or possessive s aside; between the words of
 *       an expression stands white space or a hyphen, a line break as well, or nothing.
 *   <li>Characters of Chinese may have white space, hyphens, dots in the middle and other signs
 *       between them, but nothing that ends a clause: that separates two thoughts. Only a word of
 *       three characters or more that is torn apart at every place is found across such signs.
 *   <li>Of two words that overlap the longer is found. Within a harmless expression nothing is.
 * </ul>
 */
public final class WordingPolicy {
  /** No letter, no digit, no line break and nothing that ends or begins a clause. */
  private static final String SIGN =
      "[^\\p{L}\\p{M}\\p{N}\\p{Ps}\\p{Pe}\\n\\r\\u0085\\u2028\\u2029,;:!?.。、<>\\u2014\\u2015]";

  private static final String ANY_SIGN = "[^\\p{L}\\p{M}\\p{N}]";
  private static final String BETWEEN_WORDS = "(?:" + SIGN + "|[\\n\\r])*+";
  private static final String OF_A_WORD =
      "[\\p{L}\\p{M}\\p{Nd}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]";
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F]");

  private record Listed(String word, String neutral, Pattern pattern) {}

  private record Range(int from, int to) {
    boolean holds(Range other) {
      return from <= other.from && other.to <= to;
    }
  }

  /**
   * A word that was found.
   *
   * @param word as it is listed, not as it was written
   * @param neutral what to write instead
   */
  public record Found(String word, String neutral) {}

  private final List<Listed> words;
  private final List<Pattern> harmless;

  /**
   * @param neutral words, each with the one to offer instead
   * @param harmless expressions in which a listed word means something else; a listed word itself
   *     among them takes it off the list
   */
  public WordingPolicy(Map<String, String> neutral, Collection<String> harmless) {
    this.words =
        neutral.entrySet().stream()
            .filter(entry -> !signs(fold(entry.getKey())))
            .sorted(
                Comparator.comparing((Map.Entry<String, String> entry) -> -entry.getKey().length())
                    .thenComparing(Map.Entry::getKey))
            .map(entry -> new Listed(entry.getKey(), entry.getValue(), pattern(entry.getKey())))
            .toList();
    this.harmless =
        harmless.stream()
            .filter(expression -> !signs(fold(expression)))
            .map(WordingPolicy::pattern)
            .toList();
  }

  /**
   * The listed words in a text, each once.
   *
   * @param text may be {@code null}
   */
  public List<Found> find(String text) {
    if (text == null || words.isEmpty()) {
      return List.of();
    }
    String folded = fold(text);
    List<Range> covered = new ArrayList<>();
    harmless.forEach(pattern -> covered.addAll(ranges(pattern, folded)));
    List<Found> found = new ArrayList<>();
    for (Listed listed : words) {
      List<Range> ranges =
          ranges(listed.pattern(), folded).stream()
              .filter(range -> covered.stream().noneMatch(other -> other.holds(range)))
              .toList();
      if (!ranges.isEmpty()) {
        covered.addAll(ranges);
        found.add(new Found(listed.word(), listed.neutral()));
      }
    }
    return List.copyOf(found);
  }

  private static List<Range> ranges(Pattern pattern, String folded) {
    List<Range> ranges = new ArrayList<>();
    Matcher matcher = pattern.matcher(folded);
    while (matcher.find()) {
      ranges.add(new Range(matcher.start(), matcher.end()));
    }
    return ranges;
  }

  /** One spelling for all: an ellipsis first, as folding would make single dots of it. */
  private static String fold(String text) {
    String plain = Normalizer.normalize(text.replace('…', '。'), Normalizer.Form.NFKC);
    return INVISIBLE
        .matcher(plain)
        .replaceAll("")
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private static boolean signs(String folded) {
    return folded.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static Pattern pattern(String listed) {
    int[] characters = fold(listed).codePoints().toArray();
    String together = expression(characters, SIGN + "*+");
    long chinese = java.util.Arrays.stream(characters).filter(WordingPolicy::stands).count();
    return Pattern.compile(
        chinese == characters.length && chinese > 2
            ? together + "|" + expression(characters, ANY_SIGN + "{1,8}+")
            : together);
  }

  /**
   * @param betweenCharacters what may stand between two characters that are words of their own
   */
  private static String expression(int[] characters, String betweenCharacters) {
    StringBuilder expression = new StringBuilder();
    int before = -1;
    boolean apart = false;
    for (int character : characters) {
      if (!Character.isLetterOrDigit(character)
          && Character.getType(character) != Character.NON_SPACING_MARK) {
        apart = before >= 0;
        continue;
      }
      if (before < 0) {
        expression.append(stands(character) ? "" : "(?<!" + OF_A_WORD + ")");
      } else if (stands(before) || stands(character)) {
        expression.append(betweenCharacters);
      } else if (apart) {
        expression.append(BETWEEN_WORDS);
      }
      expression.append(Pattern.quote(Character.toString(character)));
      before = character;
      apart = false;
    }
    if (!stands(before)) {
      expression.append("(?:['\\u2019]?s)?(?!").append(OF_A_WORD).append(')');
    }
    return expression.toString();
  }

  /** Whether a character is written without blanks around it. */
  private static boolean stands(int character) {
    Character.UnicodeScript script = Character.UnicodeScript.of(character);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }
}
