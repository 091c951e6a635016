package io.redress.kit.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Bearer tokens that the application under test accepts, and some that it must not. */
public final class Tokens {
  static final String ISSUER = "https://test.redress";

  private static final Duration LIFE = Duration.ofHours(8);

  private Tokens() {}

  /**
   * A valid token.
   *
   * @param department the department's code, or {@code null} for a token without one
   */
  public static String of(String user, String department, String... roles) {
    return sign(claims(user, department, null, roles), TestKeys.trusted());
  }

  /** A valid token with a branch. */
  public static String inBranch(String user, String department, String branch, String... roles) {
    return sign(claims(user, department, branch, roles), TestKeys.trusted());
  }

  /** A token that expired an hour ago. */
  public static String expired(String user, String... roles) {
    JwtClaimsBuilder claims =
        claims(user, null, null, roles).expiresAt(Instant.now().minus(Duration.ofHours(1)));
    return sign(claims, TestKeys.trusted());
  }

  /** A token of the right form, signed with another key. */
  public static String forged(String user, String... roles) {
    return sign(claims(user, null, null, roles), TestKeys.foreign());
  }

  /** A token for another audience. */
  public static String forOthers(String user, String... roles) {
    return sign(claims(user, null, null, roles).audience("others"), TestKeys.trusted());
  }

  /** A token of another issuer. */
  public static String ofOthers(String user, String... roles) {
    return sign(
        claims(user, null, null, roles).issuer("https://others.example"), TestKeys.trusted());
  }

  /** A token of another issuer's own key. */
  public static String signed(String user, String issuer, Instant expires, PrivateKey key) {
    return sign(claims(user, null, null).issuer(issuer).expiresAt(expires), key);
  }

  private static JwtClaimsBuilder claims(
      String user, String department, String branch, String... roles) {
    JwtClaimsBuilder claims =
        Jwt.claims()
            .issuer(ISSUER)
            .audience("redress")
            .subject(user)
            .preferredUserName(user)
            .groups(Set.of(roles))
            .issuedAt(Instant.now())
            .expiresAt(Instant.now().plus(LIFE));
    if (department != null) {
      claims.claim("department", department);
    }
    if (branch != null) {
      claims.claim("branch", branch);
    }
    return claims;
  }

  private static String sign(JwtClaimsBuilder claims, PrivateKey key) {
    return claims.jws().algorithm(SignatureAlgorithm.ES256).sign(key);
  }
}
