package io.redress.intake.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorityPolicyTest {
  private final AuthorityPolicy policy =
      new AuthorityPolicy("CNY", Map.of("agent", 100L, "supervisor", 500L));

  @Test
  void theHighestLimitOfAPersonsRolesApplies() {
    assertEquals(new Money(500, "CNY"), policy.limit(Set.of("agent", "supervisor", "head")));
    assertEquals(new Money(0, "CNY"), policy.limit(Set.of("head")));
  }

  @Test
  void theLimitItselfIsAllowedAndNothingAbove() {
    assertTrue(policy.allows(Set.of("agent"), new Money(100, "CNY")));
    assertFalse(policy.allows(Set.of("agent"), new Money(101, "CNY")));
  }

  @Test
  void whoMayGrantItIsNamedWithTheLowestLimitFirst() {
    assertEquals(List.of("agent", "supervisor"), policy.rolesFor(new Money(100, "CNY")));
    assertEquals(List.of("agent", "supervisor"), policy.rolesFor(null));
    assertEquals(List.of("supervisor"), policy.rolesFor(new Money(101, "CNY")));
    assertEquals(List.of(), policy.rolesFor(new Money(501, "CNY")));
    assertEquals(List.of(), policy.rolesFor(new Money(1, "USD")));
  }

  @Test
  void anotherCurrencyIsAboveEveryLimit() {
    assertFalse(policy.allows(Set.of("supervisor"), new Money(1, "USD")));
  }
}
