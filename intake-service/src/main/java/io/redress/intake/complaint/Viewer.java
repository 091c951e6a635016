package io.redress.intake.complaint;

import java.util.Set;

/**
 * Who asks.
 *
 * @param branch {@code null} for staff of the head office
 * @param department {@code null} when the token names none
 */
public record Viewer(String user, String branch, String department, Set<String> roles) {
  public Viewer {
    roles = Set.copyOf(roles);
  }

  boolean hasAny(Set<String> any) {
    return roles.stream().anyMatch(any::contains);
  }
}
