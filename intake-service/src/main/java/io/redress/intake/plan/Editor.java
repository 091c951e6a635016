package io.redress.intake.plan;

import java.util.Set;

/** Who works on plans. */
public record Editor(String user, Set<String> roles) {
  public Editor {
    roles = Set.copyOf(roles);
  }
}
