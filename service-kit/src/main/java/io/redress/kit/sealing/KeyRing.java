package io.redress.kit.sealing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of an installation: the first one writes, all read. */
final class KeyRing {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,16}");
  private static final int BYTES = 32;

  private final Map<String, SecretKey> keys;
  private final String writing;

  private KeyRing(Map<String, SecretKey> keys, String writing) {
    this.keys = keys;
    this.writing = writing;
  }

  /**
   * Reads the setting.
   *
   * @throws IllegalStateException when there is no key, or one is unusable; quotes nothing of it
   */
  static KeyRing of(List<String> written) {
    Map<String, SecretKey> keys = new LinkedHashMap<>();
    for (String entry : written) {
      int colon = entry.indexOf(':');
      String id = colon < 0 ? "" : entry.substring(0, colon).strip();
      if (!ID.matcher(id).matches()) {
        throw unusable("key " + (keys.size() + 1) + " has no id of 1 to 16 characters a-z, 0-9, -");
      }
      if (keys.put(id, key(id, entry.substring(colon + 1).strip())) != null) {
        throw unusable("two keys have the id " + id);
      }
    }
    if (keys.isEmpty()) {
      throw unusable("it names no key, and this service keeps nothing personal without one");
    }
    return new KeyRing(keys, keys.keySet().iterator().next());
  }

  private static SecretKey key(String id, String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      throw unusable("key " + id + " is not Base64");
    }
    if (bytes.length != BYTES) {
      throw unusable("key " + id + " has " + bytes.length + " bytes, not " + BYTES);
    }
    return new SecretKeySpec(bytes, "AES");
  }

  private static IllegalStateException unusable(String why) {
    return new IllegalStateException("redress.sealing.keys is not usable: " + why);
  }

  String writing() {
    return writing;
  }

  SecretKey writingKey() {
    return keys.get(writing);
  }

  Optional<SecretKey> key(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  List<String> ids() {
    return List.copyOf(new ArrayList<>(keys.keySet()));
  }
}
