package io.redress.intake.period;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What falls into a special period.
 *
 * @param from included
 * @param to not included
 * @param branches codes; empty for all
 * @param categories codes of groups and leaves; empty for all
 */
record Scope(Instant from, Instant to, Set<String> branches, Set<String> categories) {
  Scope {
    branches = Collections.unmodifiableSet(new LinkedHashSet<>(branches));
    categories = Collections.unmodifiableSet(new LinkedHashSet<>(categories));
  }
}
