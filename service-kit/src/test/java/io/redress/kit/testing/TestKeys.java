package io.redress.kit.testing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;

/**
 * The signing keys of tests: points of a curve derived from texts, so that there is nothing secret
 * to keep. The public half of the first is in the test jar's configuration; no packaged service
 * knows it.
 */
final class TestKeys {
  private TestKeys() {}

  /** The key that applications under test trust. */
  static PrivateKey trusted() {
    return derivedFrom("redress tests");
  }

  /** A key that nobody trusts. */
  static PrivateKey foreign() {
    return derivedFrom("somebody else");
  }

  private static PrivateKey derivedFrom(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
      curve.init(new ECGenParameterSpec("secp256r1"));
      return KeyFactory.getInstance("EC")
          .generatePrivate(
              new ECPrivateKeySpec(
                  new BigInteger(1, digest), curve.getParameterSpec(ECParameterSpec.class)));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("No key for tests", unusable);
    }
  }
}
