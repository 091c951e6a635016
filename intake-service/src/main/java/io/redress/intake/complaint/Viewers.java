package io.redress.intake.complaint;

import io.redress.kit.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The caller of the current request as the rules of this service see them. */
@RequestScoped
public class Viewers {
  private final Caller caller;

  @Inject
  Viewers(Caller caller) {
    this.caller = caller;
  }

  public Viewer current() {
    return new Viewer(
        caller.user(),
        caller.branch().orElse(null),
        caller.department().orElse(null),
        caller.roles());
  }
}
