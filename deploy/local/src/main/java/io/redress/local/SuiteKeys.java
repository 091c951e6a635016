package io.redress.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The secrets of one local suite, made at its first start and kept in its data folder, readable by
 * its user alone: the key that signs tokens, the key of the pseudonyms, and the key that seals what
 * is personal.
 */
final class SuiteKeys {
  static final String ISSUER = "https://local.redress";
  static final String AUDIENCE = "redress";
  static final Duration VALIDITY = Duration.ofHours(8);

  private static final String PSEUDONYM_KEY = "pseudonym.key";
  private static final String SEALING_KEYS = "sealing.keys";

  private final Path folder;

  private SuiteKeys(Path folder) {
    this.folder = folder;
  }

  /** The keys of the suite in that folder; makes what is missing. */
  static SuiteKeys in(Path home) {
    var keys = new SuiteKeys(home.resolve("keys"));
    try {
      keys.ensure();
      return keys;
    } catch (IOException | JoseException e) {
      throw new IllegalStateException("cannot make the keys in " + keys.folder, e);
    }
  }

  private void ensure() throws IOException, JoseException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    if (!Files.exists(publicKey())) {
      var pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      pair.setKeyId("local");
      pair.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
      pair.setUse("sig");
      writeSecret("private.jwk.json", pair.toJson(OutputControlLevel.INCLUDE_PRIVATE));
      writeSecret(PSEUDONYM_KEY, random());
      Files.writeString(publicKey(), pair.toJson(OutputControlLevel.PUBLIC_ONLY));
    }
    if (!Files.exists(folder.resolve(SEALING_KEYS))) {
      writeSecret(SEALING_KEYS, "local-1:" + random());
    }
  }

  private static String random() {
    var random = new byte[32];
    new SecureRandom().nextBytes(random);
    return Base64.getEncoder().encodeToString(random);
  }

  private void writeSecret(String name, String content) throws IOException {
    var file = folder.resolve(name);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, content);
  }

  /** What services verify tokens with. */
  Path publicKey() {
    return folder.resolve("public.jwk.json");
  }

  /** What services make pseudonyms of customers' numbers with. */
  String pseudonymKey() {
    return read(PSEUDONYM_KEY);
  }

  /** What intake seals personal data with: the first key writes, those after a comma only read. */
  String sealingKeys() {
    return read(SEALING_KEYS);
  }

  /** A signed token; its validity is counted on this machine's clock, never on a moved one. */
  String token(TokenOf of) {
    var now = Instant.now();
    var claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(AUDIENCE);
    claims.setSubject(of.user());
    claims.setClaim("preferred_username", of.user());
    claims.setStringListClaim("groups", of.roles());
    if (of.department() != null) {
      claims.setClaim("department", of.department());
    }
    if (of.branch() != null) {
      claims.setClaim("branch", of.branch());
    }
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(VALIDITY).getEpochSecond()));
    claims.setGeneratedJwtId();
    try {
      var key = PublicJsonWebKey.Factory.newPublicJwk(read("private.jwk.json"));
      var signature = new JsonWebSignature();
      signature.setPayload(claims.toJson());
      signature.setKey(key.getPrivateKey());
      signature.setKeyIdHeaderValue(key.getKeyId());
      signature.setHeader("typ", "JWT");
      signature.setAlgorithmHeaderValue(key.getAlgorithm());
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("cannot sign with the key in " + folder, e);
    }
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder.resolve(name), e);
    }
  }
}
