package io.redress.kit.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a name is compared by, however it is typed: full or half width, capitals, blanks and
 * invisible characters make no difference.
 */
public final class Spelling {
  private static final int LONGEST = 200;
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private Spelling() {}

  /**
   * One spelling for all that are alike, of 200 characters at most; the spelling of a spelling is
   * itself.
   *
   * @param name may be null
   * @return null where nothing is left
   */
  public static String of(String name) {
    if (name == null) {
      return null;
    }
    String plain =
        BLANK
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    String same = Normalizer.normalize(plain, Normalizer.Form.NFKC);
    String bounded =
        same.codePointCount(0, same.length()) > LONGEST
            ? same.substring(0, same.offsetByCodePoints(0, LONGEST))
            : same;
    return bounded.isEmpty() ? null : bounded;
  }
}
