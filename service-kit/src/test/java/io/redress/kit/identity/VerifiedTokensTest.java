package io.redress.kit.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.redress.kit.testing.Tokens;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
  private static final String ISSUER = "https://issuer.example";

  private final VerifiedTokens tokens = new VerifiedTokens();
  private KeyPair keys;
  private JWTAuthContextInfo rules;

  @BeforeEach
  void keys() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    keys = generator.generateKeyPair();
    rules = rules(keys);
  }

  private static JWTAuthContextInfo rules(KeyPair keys) {
    JWTAuthContextInfo rules = new JWTAuthContextInfo(keys.getPublic(), ISSUER);
    rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
    rules.setClockSkew(0);
    return rules;
  }

  private String token(Duration life) {
    return Tokens.signed("ann", ISSUER, Instant.now().plus(life), keys.getPrivate());
  }

  @Test
  void aTokenIsVerifiedOnce() throws ParseException {
    String token = token(Duration.ofHours(1));
    assertSame(tokens.parse(token, rules), tokens.parse(token, rules));
    assertEquals("ann", tokens.parse(token, rules).getName());
  }

  @Test
  void whatWasVerifiedWithOneKeyIsNotTakenForAnother() throws Exception {
    String token = token(Duration.ofHours(1));
    tokens.parse(token, rules);
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    JWTAuthContextInfo others = rules(generator.generateKeyPair());
    assertThrows(ParseException.class, () -> tokens.parse(token, others));
  }

  @Test
  void anotherSignatureUnderTheSameClaimsIsRefused() throws ParseException {
    String token = token(Duration.ofHours(1));
    tokens.parse(token, rules);
    String signature = token.substring(token.lastIndexOf('.') + 1);
    String forged =
        token.substring(0, token.lastIndexOf('.') + 1) + new StringBuilder(signature).reverse();
    assertThrows(ParseException.class, () -> tokens.parse(forged, rules));
    assertThrows(ParseException.class, () -> tokens.parse(forged, rules));
  }

  @Test
  void aTokenThatExpiresIsRefusedAtOnce() throws ParseException {
    String token = token(Duration.ofSeconds(2));
    assertNotSame(null, tokens.parse(token, rules));
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThrows(ParseException.class, () -> tokens.parse(token, rules)));
  }
}
