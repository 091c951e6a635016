package io.redress.intake.plan;

import io.redress.kit.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The caller of the current request as the rules for plans see them. */
@RequestScoped
public class Editors {
  private final Caller caller;

  @Inject
  Editors(Caller caller) {
    this.caller = caller;
  }

  public Editor current() {
    return new Editor(caller.user(), caller.roles());
  }
}
