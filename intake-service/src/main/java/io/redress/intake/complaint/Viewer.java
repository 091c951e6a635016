package io.redress.intake.complaint;

import java.util.Set;

/**
 * Who asks.
 *
 * @param branch {@code null} for staff of the head office
 * @param department {@code null} when the token names none
 * @param isCustomer no token says so, whatever roles it names: see {@link #customer()}
 */
public record Viewer(
    String user, String branch, String department, Set<String> roles, boolean isCustomer) {
  public Viewer {
    roles = Set.copyOf(roles);
  }

  /** Staff, or a machine. */
  public Viewer(String user, String branch, String department, Set<String> roles) {
    this(user, branch, department, roles, false);
  }

  /** The customer of the very complaint that is addressed, who has shown its tracking code. */
  public static Viewer customer() {
    return new Viewer("customer", null, null, Set.of(), true);
  }

  boolean hasAny(Set<String> any) {
    return roles.stream().anyMatch(any::contains);
  }
}
