package io.redress.callback.survey;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The tokens of survey links. A token is made of the link's id by a secret that the database does
 * not have, so that it can be sent again without being stored: 192 bits, which nobody guesses. The
 * database keeps a keyed hash of it: who reads the database cannot use a link, and who writes there
 * cannot make one.
 */
@ApplicationScoped
class SurveyTokens {

  private static final int SHORTEST_KEY = 16;
  private static final int BYTES = 24;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32}");

  private final SecretKeySpec key;

  SurveyTokens(SurveyConfig config) {
    if (config.key().length() < SHORTEST_KEY) {
      throw new IllegalStateException(
          "redress.callback.survey.key must have at least " + SHORTEST_KEY + " characters");
    }
    this.key = new SecretKeySpec(config.key().getBytes(UTF_8), "HmacSHA256");
  }

  String of(String linkId) {
    return encode(mac("token", linkId));
  }

  /** What is stored of a token. */
  String hash(String token) {
    return encode(mac("hash", token));
  }

  /** Whether a text can be a token at all. */
  static boolean plausible(String text) {
    return text != null && TOKEN.matcher(text).matches();
  }

  private static String encode(byte[] digest) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
  }

  private byte[] mac(String use, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(("redress survey " + use + "\n" + text).getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", impossible);
    }
  }
}
