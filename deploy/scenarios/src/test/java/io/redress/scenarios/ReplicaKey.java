package io.redress.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * The key with which people are known to the replicas of one test.
 *
 * @param folder where its public half is
 */
record ReplicaKey(Path folder, KeyPair pair) {
  static final String ISSUER = "https://replicas.redress";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  /** A new one. */
  static ReplicaKey in(Path folder) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      ReplicaKey key = new ReplicaKey(folder, generator.generateKeyPair());
      var point = ((ECPublicKey) key.pair.getPublic()).getW();
      Files.writeString(
          key.publicKey(),
          "{\"kty\":\"EC\",\"crv\":\"P-256\",\"alg\":\"ES256\",\"use\":\"sig\",\"kid\":\"replicas\",\"x\":\"%s\",\"y\":\"%s\"}"
              .formatted(
                  coordinate(point.getAffineX().toByteArray()),
                  coordinate(point.getAffineY().toByteArray())));
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path publicKey() {
    return folder.resolve("key.jwk");
  }

  /** A token of somebody of a department with a role. */
  String token(String user, String department, String role) {
    long now = Instant.now().getEpochSecond();
    String text =
        base64("{\"alg\":\"ES256\",\"kid\":\"replicas\",\"typ\":\"JWT\"}")
            + '.'
            + base64(
                """
                {"iss":"%s","aud":"redress","sub":"%s","preferred_username":"%s","groups":["%s"],
                 "department":"%s","iat":%d,"exp":%d,"jti":"%s.%d"}"""
                    .formatted(
                        ISSUER,
                        user,
                        user,
                        role,
                        department,
                        now,
                        now + Duration.ofHours(1).toSeconds(),
                        user,
                        now));
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + '.' + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String coordinate(byte[] number) {
    byte[] fixed = new byte[32];
    int length = Math.min(32, number.length);
    System.arraycopy(number, number.length - length, fixed, 32 - length, length);
    return BASE64.encodeToString(fixed);
  }
}
