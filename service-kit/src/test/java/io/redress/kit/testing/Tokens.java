package io.redress.kit.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Bearer tokens that the application under test accepts, and some that it must not. */
public final class Tokens {
  static final String ISSUER = "https://test.redress";

  private static final Duration LIFE = Duration.ofHours(8);

  /** As people keep theirs for hours: signing one for each request took a tenth of a test run. */
  private static final Map<Person, String> KEPT = new ConcurrentHashMap<>();

  private record Person(String user, String department, String branch, Set<String> roles) {}

  private Tokens() {}

  /**
   * A valid token, the same each time.
   *
   * @param department the department's code, or {@code null} for a token without one
   */
  public static String of(String user, String department, String... roles) {
    return kept(new Person(user, department, null, Set.of(roles)));
  }

  /** A valid token with a branch, the same each time. */
  public static String inBranch(String user, String department, String branch, String... roles) {
    return kept(new Person(user, department, branch, Set.of(roles)));
  }

  private static String kept(Person who) {
    return KEPT.computeIfAbsent(who, person -> sign(claims(person), TestKeys.trusted()));
  }

  /** A token that expired an hour ago. */
  public static String expired(String user, String... roles) {
    JwtClaimsBuilder claims =
        claims(user, roles).expiresAt(Instant.now().minus(Duration.ofHours(1)));
    return sign(claims, TestKeys.trusted());
  }

  /** A token of the right form, signed with another key. */
  public static String forged(String user, String... roles) {
    return sign(claims(user, roles), TestKeys.foreign());
  }

  /** A token for another audience. */
  public static String forOthers(String user, String... roles) {
    return sign(claims(user, roles).audience("others"), TestKeys.trusted());
  }

  /** A token of another issuer. */
  public static String ofOthers(String user, String... roles) {
    return sign(claims(user, roles).issuer("https://others.example"), TestKeys.trusted());
  }

  /** A token of another issuer's own key. */
  public static String signed(String user, String issuer, Instant expires, PrivateKey key) {
    return sign(claims(user).issuer(issuer).expiresAt(expires), key);
  }

  private static JwtClaimsBuilder claims(String user, String... roles) {
    return claims(new Person(user, null, null, Set.of(roles)));
  }

  private static JwtClaimsBuilder claims(Person who) {
    JwtClaimsBuilder claims =
        Jwt.claims()
            .issuer(ISSUER)
            .audience("redress")
            .subject(who.user())
            .preferredUserName(who.user())
            .groups(who.roles())
            .issuedAt(Instant.now())
            .expiresAt(Instant.now().plus(LIFE));
    if (who.department() != null) {
      claims.claim("department", who.department());
    }
    if (who.branch() != null) {
      claims.claim("branch", who.branch());
    }
    return claims;
  }

  private static String sign(JwtClaimsBuilder claims, PrivateKey key) {
    return claims.jws().algorithm(SignatureAlgorithm.ES256).sign(key);
  }
}
