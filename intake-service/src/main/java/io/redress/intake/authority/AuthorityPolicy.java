package io.redress.intake.authority;

import io.redress.kit.identity.Roles;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much a person may grant on the spot: the highest limit of their roles, in one currency. */
public final class AuthorityPolicy {
  private final String currency;
  private final Map<String, Long> limits;

  /**
   * @param limits by role, in minor units
   */
  public AuthorityPolicy(String currency, Map<String, Long> limits) {
    this.currency = currency;
    this.limits = Map.copyOf(limits);
  }

  static AuthorityPolicy of(AuthoritySettings settings) {
    return new AuthorityPolicy(
        settings.currency(),
        Map.of(Roles.AGENT, settings.agent(), Roles.SUPERVISOR, settings.supervisor()));
  }

  /** The limit of someone with these roles; 0 without any that has one. */
  public Money limit(Set<String> roles) {
    long amount = roles.stream().mapToLong(role -> limits.getOrDefault(role, 0L)).max().orElse(0);
    return new Money(amount, currency);
  }

  /**
   * The roles that may grant this, the one with the lowest limit first; none where it is above
   * every limit.
   *
   * @param compensation {@code null} for none
   */
  public List<String> rolesFor(Money compensation) {
    return limits.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .filter(role -> compensation == null || allows(Set.of(role), compensation))
        .toList();
  }

  /** Whether someone with these roles may grant this. */
  public boolean allows(Set<String> roles, Money compensation) {
    return compensation.currency().equals(currency)
        && compensation.amount() <= limit(roles).amount();
  }
}
