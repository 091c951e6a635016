package io.redress.kit.sealing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jboss.logging.Logger;

/**
 * Seals what must not be readable in the database, and opens it again: AES-256-GCM with a random
 * nonce of 96 bits for each value.
 *
 * <p><b>Promises.</b> Without a key nothing of a value can be told but its length, not even whether
 * two are the same. A value that was changed, cut, or moved to another column is not opened, nor
 * one whose key is not there: {@link UnopenedException}, a line in the log and a count in {@code
 * redress.sealing.failures} tell the operator; garbage is never answered. A value cannot be told
 * from another one of the same column that was put in its place.
 *
 * <p><b>Form.</b> Text becomes <code>{s1:KEY}</code> and URL-safe Base64 of nonce, value and tag:
 * at most {@code 4/3 × (bytes + 28) + 22} ASCII characters, which is what a column must hold. Bytes
 * become a zero byte, {@code s1:KEY}, a zero byte, and the same without Base64. Nothing else begins
 * so: control characters are not let in, and text is never taken for sealed by what it says.
 *
 * <p><b>Bounds.</b> One key is good for 2<sup>32</sup> values (some hundred million complaints);
 * rotate before that. Sealing or opening takes microseconds.
 */
@Singleton
@Unremovable
public class Sealing {
  private static final Logger LOG = Logger.getLogger(Sealing.class);
  private static final String VERSION = "s1:";
  private static final String TEXT_MARK = "{" + VERSION;
  private static final byte[] BYTES_MARK = ("\0" + VERSION).getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_ID = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final KeyRing keys;
  private final boolean plainReadable;
  private final MeterRegistry metrics;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public Sealing(SealingConfig config, MeterRegistry metrics) {
    this.keys = KeyRing.of(config.keys().orElse(List.of()));
    this.plainReadable = config.plainReadable();
    this.metrics = metrics;
  }

  /**
   * Seals a text with the writing key.
   *
   * @param column where it is stored, as {@code table.column}; part of what is sealed
   * @param plain {@code null} stays {@code null}, an empty text is sealed like any other
   */
  public String seal(String column, String plain) {
    if (plain == null) {
      return null;
    }
    return TEXT_MARK
        + keys.writing()
        + "}"
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(encrypt(column, plain.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Opens a text.
   *
   * @param column the same as when it was sealed
   * @throws UnopenedException when it cannot be
   */
  public String open(String column, String stored) {
    if (stored == null) {
      return null;
    }
    if (!stored.startsWith(TEXT_MARK)) {
      requirePlainReadable(column);
      return stored;
    }
    int end = stored.indexOf('}');
    if (end < 0) {
      throw failed(column, "malformed", "it is malformed");
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(stored.substring(end + 1));
    } catch (IllegalArgumentException cut) {
      throw failed(column, "malformed", "it is malformed");
    }
    return new String(
        decrypt(column, stored.substring(TEXT_MARK.length(), end), ByteBuffer.wrap(bytes)),
        StandardCharsets.UTF_8);
  }

  /** Seals bytes with the writing key; see {@link #seal(String, String)}. */
  public byte[] seal(String column, byte[] plain) {
    byte[] mark = currentMark();
    byte[] sealed = encrypt(column, plain);
    return ByteBuffer.allocate(mark.length + sealed.length).put(mark).put(sealed).array();
  }

  /** Opens bytes; see {@link #open(String, String)}. */
  public byte[] open(String column, byte[] stored) {
    ByteBuffer rest = ByteBuffer.wrap(stored);
    if (stored.length < BYTES_MARK.length
        || !rest.slice(0, BYTES_MARK.length).equals(ByteBuffer.wrap(BYTES_MARK))) {
      requirePlainReadable(column);
      return stored;
    }
    rest.position(BYTES_MARK.length);
    StringBuilder id = new StringBuilder();
    while (rest.hasRemaining() && id.length() <= LONGEST_ID) {
      byte next = rest.get();
      if (next == 0) {
        return decrypt(column, id.toString(), rest);
      }
      id.append((char) next);
    }
    throw failed(column, "malformed", "it is malformed");
  }

  /** Whether a stored text is sealed with the key that writes now; {@code null} needs no key. */
  public boolean isCurrent(String stored) {
    return stored == null || stored.startsWith(TEXT_MARK + keys.writing() + "}");
  }

  /** How bytes begin that are sealed with the key that writes now. */
  public byte[] currentMark() {
    byte[] id = keys.writing().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(BYTES_MARK.length + id.length + 1)
        .put(BYTES_MARK)
        .put(id)
        .put((byte) 0)
        .array();
  }

  /** The id of the key that writes. */
  public String writingKey() {
    return keys.writing();
  }

  /** The ids of all keys that read, the writing one first. */
  public List<String> readingKeys() {
    return keys.ids();
  }

  private void requirePlainReadable(String column) {
    if (!plainReadable) {
      throw failed(
          column,
          "plain",
          "it is stored plain, which redress.sealing.plain-readable=false refuses");
    }
  }

  private byte[] encrypt(String column, byte[] plain) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, keys.writingKey(), nonce, column, keys.writing())
              .doFinal(plain);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM is part of every Java platform", impossible);
    }
  }

  private byte[] decrypt(String column, String keyId, ByteBuffer sealed) {
    SecretKey key =
        keys.key(keyId)
            .orElseThrow(() -> failed(column, "unknown-key", "redress.sealing.keys lacks its key"));
    if (sealed.remaining() < NONCE + TAG_BITS / Byte.SIZE) {
      throw failed(column, "malformed", "it is malformed");
    }
    byte[] nonce = new byte[NONCE];
    sealed.get(nonce);
    byte[] rest = new byte[sealed.remaining()];
    sealed.get(rest);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, column, keyId).doFinal(rest);
    } catch (GeneralSecurityException changed) {
      throw failed(
          column, "changed", "it was changed or moved, or key " + keyId + " is not the one it was");
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String column, String keyId)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((VERSION + keyId + "\0" + column).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** An unknown key's id is not repeated: it may be anything that somebody wrote there. */
  private UnopenedException failed(String column, String reason, String why) {
    metrics.counter("redress.sealing.failures", "reason", reason).increment();
    UnopenedException failed = new UnopenedException(column, why);
    LOG.error(failed.getMessage());
    return failed;
  }
}
