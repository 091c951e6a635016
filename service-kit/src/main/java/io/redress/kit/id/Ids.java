package io.redress.kit.id;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.util.UuidValidator;

/**
 * Time-ordered identifiers: UUID version 7 in its canonical form of 36 lower-case characters. Later
 * identifiers of one process sort after earlier ones, so primary keys grow at the right edge of
 * their index. They carry the time of creation and are no secret: never use one as a password.
 */
public final class Ids {
  private Ids() {}

  /** A new identifier, unique across processes. */
  public static String next() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  /** Whether the text is a UUID of any version in canonical form; {@code null} is not. */
  public static boolean isValid(String text) {
    return text != null && text.length() == 36 && UuidValidator.isValid(text);
  }
}
