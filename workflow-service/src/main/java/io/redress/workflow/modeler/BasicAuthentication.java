package io.redress.workflow.modeler;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** Basic authentication, on Modeler's addresses only; everywhere else it does not exist. */
@ApplicationScoped
class BasicAuthentication implements HttpAuthenticationMechanism {
  private static final String SCHEME = "Basic ";
  private static final int LONGEST = 1_000;

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        || !ModelerAddresses.contains(context.normalizedPath())) {
      return Uni.createFrom().nullItem();
    }
    String pair = decoded(header.substring(SCHEME.length()));
    int colon = pair.indexOf(':');
    if (colon < 1) {
      return Uni.createFrom().failure(new AuthenticationFailedException("No name and password"));
    }
    return identities.authenticate(
        new ModelerLogin(
            pair.substring(0, colon),
            pair.substring(colon + 1),
            context.request().remoteAddress().hostAddress()));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    // The token's challenge is the service's own; a browser is not to ask for passwords.
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(ModelerLogin.class);
  }

  /** Modeler's characters are Latin-1, those of others UTF-8; an empty text when it is neither. */
  private static String decoded(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException noBase64) {
      return "";
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException noUtf8) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
