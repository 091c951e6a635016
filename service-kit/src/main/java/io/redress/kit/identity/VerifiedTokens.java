package io.redress.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import org.jose4j.jwt.NumericDate;

/**
 * Verifies a token's signature once a minute, not at each request of the frontline system that
 * sends it all day: the check of one signature costs as much as the rest of a small request. A
 * token that was refused is never remembered; one that expires is refused at once, by the machine's
 * clock, which is the one it is verified by. A key that is taken away is known for a minute more.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens extends JWTCallerPrincipalFactory {
  /** How long a verified token is not verified again. */
  static final Duration TRUSTED = Duration.ofMinutes(1);

  /** Characters of all remembered tokens together: some thousands of them. */
  private static final long MOST_CHARACTERS = 4_000_000;

  private final JWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
  private final Cache<Seen, JWTCallerPrincipal> verified =
      Caffeine.newBuilder()
          .expireAfterWrite(TRUSTED)
          .maximumWeight(MOST_CHARACTERS)
          .weigher((Seen seen, JWTCallerPrincipal principal) -> seen.token().length())
          .build();

  /** A token as it was sent, and what it was verified against. */
  private record Seen(String token, JWTAuthContextInfo rules) {}

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
    Seen seen = new Seen(token, rules);
    JWTCallerPrincipal known = verified.getIfPresent(seen);
    if (known != null && !isExpired(known, rules)) {
      return known;
    }
    JWTCallerPrincipal principal = verifier.parse(token, rules);
    verified.put(seen, principal);
    return principal;
  }

  private static boolean isExpired(JWTCallerPrincipal principal, JWTAuthContextInfo rules) {
    return NumericDate.now().getValue()
        >= principal.getExpirationTime() + (long) rules.getClockSkew();
  }
}
