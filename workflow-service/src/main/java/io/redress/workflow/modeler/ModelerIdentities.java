package io.redress.workflow.modeler;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.redress.kit.identity.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Takes names and passwords of process owners, a bounded number of wrong ones. */
@ApplicationScoped
class ModelerIdentities implements IdentityProvider<ModelerLogin> {
  private static final Logger LOG = Logger.getLogger(ModelerIdentities.class);
  private final ModelerAccounts accounts;
  private final LoginTries tries;

  ModelerIdentities(ModelerAccounts accounts, LoginTries tries) {
    this.accounts = accounts;
    this.tries = tries;
  }

  @Override
  public Class<ModelerLogin> getRequestType() {
    return ModelerLogin.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      ModelerLogin login, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identity(login));
  }

  private SecurityIdentity identity(ModelerLogin login) {
    tries.begin(login.address(), login.user());
    if (!accounts.accept(login.user(), login.password())) {
      LOG.warn("A name and password from Camunda Modeler were refused");
      throw new AuthenticationFailedException("Name and password are not accepted");
    }
    tries.succeeded(login.address(), login.user());
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(login.user()))
        .addRole(Roles.PROCESS_OWNER)
        .build();
  }
}
