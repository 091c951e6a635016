package io.redress.analytics.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.masking.Masking;

/**
 * What staff wrote, as it leaves this service: at most 500 characters, runs of digits masked, in
 * the language that it is written in.
 *
 * @param zh null where it is English
 * @param en null where it is Chinese
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Told(String zh, String en) {
  private static final int LONGEST = 500;

  static Told of(String text) {
    var masked = text(text);
    var chinese =
        masked
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return chinese ? new Told(masked, null) : new Told(null, masked);
  }

  static String text(String text) {
    var masked = Masking.text(text);
    return masked.length() > LONGEST
        ? masked.substring(0, masked.offsetByCodePoints(0, masked.codePointCount(0, LONGEST - 1)))
        : masked;
  }
}
