package io.redress.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteKeysTest {
  @TempDir Path home;

  @Test
  void aTokenIsVerifiedByThePublicKeyAndCarriesItsClaims() throws Exception {
    var keys = SuiteKeys.in(home);

    var claims =
        verified(keys, keys.token(new TokenOf("wang.li", "billing", "north", "handler", "head")));

    assertEquals("https://local.redress", claims.getIssuer());
    assertEquals(List.of("redress"), claims.getAudience());
    assertEquals("wang.li", claims.getSubject());
    assertEquals("wang.li", claims.getStringClaimValue("preferred_username"));
    assertEquals(List.of("handler", "head"), claims.getStringListClaimValue("groups"));
    assertEquals("billing", claims.getStringClaimValue("department"));
    assertEquals("north", claims.getStringClaimValue("branch"));
    assertEquals(8 * 3600, claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
  }

  @Test
  void noDepartmentAndNoBranchMeansNoClaim() throws Exception {
    var keys = SuiteKeys.in(home);

    var claims = verified(keys, keys.token(new TokenOf("anna", null, null, "analyst")));

    assertFalse(claims.hasClaim("department"));
    assertFalse(claims.hasClaim("branch"));
  }

  @Test
  void theTokenOfAnotherSuiteIsNotVerified() {
    var other = SuiteKeys.in(home.resolve("other"));
    var token = other.token(new TokenOf("anna", null, null, "analyst"));

    assertThrows(InvalidJwtException.class, () -> verified(SuiteKeys.in(home), token));
  }

  @Test
  void keysAreKeptAndSecretFromOtherUsers() throws Exception {
    var pseudonymKey = SuiteKeys.in(home).pseudonymKey();
    var publicKey = Files.readString(SuiteKeys.in(home).publicKey());

    assertEquals(pseudonymKey, SuiteKeys.in(home).pseudonymKey());
    assertFalse(publicKey.contains("\"d\""));
    for (var secret : List.of("private.jwk.json", "pseudonym.key", "sealing.keys")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(home.resolve("keys").resolve(secret))));
    }
    assertTrue(pseudonymKey.length() >= 43);
  }

  @Test
  void aSuiteFromBeforeSealingGetsItsKeyAndKeepsTheOthers() throws Exception {
    var keys = SuiteKeys.in(home);
    var publicKey = Files.readString(keys.publicKey());
    assertTrue(keys.sealingKeys().matches("local-1:[A-Za-z0-9+/]{43}="));
    Files.delete(home.resolve("keys").resolve("sealing.keys"));

    var made = SuiteKeys.in(home).sealingKeys();

    assertEquals(made, SuiteKeys.in(home).sealingKeys());
    assertEquals(publicKey, Files.readString(SuiteKeys.in(home).publicKey()));
  }

  private static JwtClaims verified(SuiteKeys keys, String token) throws Exception {
    return new JwtConsumerBuilder()
        .setVerificationKey(JsonWebKey.Factory.newJwk(Files.readString(keys.publicKey())).getKey())
        .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "ES256"))
        .setExpectedIssuer("https://local.redress")
        .setExpectedAudience("redress")
        .setRequireExpirationTime()
        .build()
        .processToClaims(token);
  }
}
