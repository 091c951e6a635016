package io.redress.kit.masking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Names for customers in events and figures: the same number always has the same pseudonym, in
 * every service of one suite, and nobody without the suite's secret ({@code redress.pseudonym.key})
 * can tell the number from it, not even by trying all numbers. A service that injects this does not
 * start without the secret. Changing the secret cuts the link to all earlier pseudonyms.
 */
@ApplicationScoped
public class Pseudonyms {
  private static final int SHORTEST_KEY = 16;
  private static final int BYTES = 16;

  private final SecretKeySpec key;

  @Inject
  public Pseudonyms(@ConfigProperty(name = "redress.pseudonym.key") String secret) {
    if (secret.length() < SHORTEST_KEY) {
      throw new IllegalStateException(
          "redress.pseudonym.key must have at least " + SHORTEST_KEY + " characters");
    }
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /** "p" and 22 URL-safe characters: the first 128 bits of HMAC-SHA-256 of the number. */
  public String of(String number) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] digest = mac.doFinal(number.getBytes(StandardCharsets.UTF_8));
      return "p"
          + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", impossible);
    }
  }
}
