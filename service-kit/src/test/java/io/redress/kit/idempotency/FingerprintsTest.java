package io.redress.kit.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private static final byte[] BODY =
      "{\"number\":\"13900000000\"}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER =
      "{\"number\":\"13900000001\"}".getBytes(StandardCharsets.UTF_8);

  private final Fingerprints keyed = new Fingerprints(Optional.of("a secret of the suite"));
  private final Fingerprints plain = new Fingerprints(Optional.empty());

  @Test
  void theSameBodyHasTheSameFingerprintWithTheSameSecretOnly() {
    assertTrue(keyed.isOf(keyed.of(BODY), BODY));
    assertFalse(keyed.isOf(keyed.of(BODY), OTHER));
    assertEquals(43, keyed.of(BODY).length());
    assertNotEquals(keyed.of(BODY), new Fingerprints(Optional.of("another secret of it")).of(BODY));
    assertNotEquals(keyed.of(BODY), plain.of(BODY));
  }

  @Test
  void aRequestFromBeforeFingerprintsWereKeyedIsStillTheSame() {
    assertTrue(keyed.isOf(plain.of(BODY), BODY));
    assertFalse(keyed.isOf(plain.of(BODY), OTHER));
  }
}
