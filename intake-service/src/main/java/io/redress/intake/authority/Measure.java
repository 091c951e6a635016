package io.redress.intake.authority;

import io.redress.intake.classification.Names;
import java.util.Set;

/**
 * What can be done for a customer in the first contact.
 *
 * @param code stable
 * @param roles who may grant it
 */
record Measure(String code, Names names, Set<String> roles, MeasureMoney money) {
  Measure {
    roles = Set.copyOf(roles);
  }

  boolean isGrantedBy(Set<String> someone) {
    return roles.stream().anyMatch(someone::contains);
  }
}
