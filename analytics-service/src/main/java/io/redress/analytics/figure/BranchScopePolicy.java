package io.redress.analytics.figure;

import java.util.Optional;

/**
 * Whose complaints a reader may count: an analyst those of all branches, others those of the own
 * branch, where they have one.
 */
final class BranchScopePolicy {
  private BranchScopePolicy() {}

  /** Whether the reader may ask for this branch; {@code asked} is null when they ask for none. */
  static boolean allows(boolean analyst, Optional<String> own, String asked) {
    return analyst || own.isEmpty() || asked == null || asked.equals(own.get());
  }

  /** The branch that an allowed question is confined to, null for all. */
  static String confinedTo(boolean analyst, Optional<String> own, String asked) {
    return analyst ? asked : own.orElse(asked);
  }
}
