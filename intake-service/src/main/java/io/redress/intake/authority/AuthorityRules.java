package io.redress.intake.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Sets up the policies from the configuration. */
@ApplicationScoped
class AuthorityRules {
  @Produces
  @Singleton
  AuthorityPolicy authority(AuthoritySettings settings) {
    return AuthorityPolicy.of(settings);
  }

  @Produces
  @Singleton
  RefundPolicy refunds(AuthoritySettings settings) {
    return new RefundPolicy(settings.refundFactor());
  }
}
