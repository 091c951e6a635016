package io.redress.kit.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.redress.kit.problem.ProblemException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BranchRuleTest {
  private static final Optional<String> NORTH = Optional.of("north");
  private static final Set<String> OTHERS = Set.of(Roles.HEAD, Roles.COORDINATOR);

  private static Optional<String> confining(Optional<String> branch, String... roles) {
    return BranchRule.confining(Set.of(roles), branch, OTHERS);
  }

  @Test
  void whoHasABranchIsConfinedToIt() {
    assertEquals(NORTH, confining(NORTH, Roles.SUPERVISOR));
    assertEquals(NORTH, confining(NORTH, Roles.HEAD));
    assertEquals(NORTH, confining(NORTH, Roles.SUPERVISOR, Roles.HEAD));
  }

  @Test
  void aSupervisorOfNoBranchSeesNothing() {
    assertThrows(ProblemException.class, () -> confining(Optional.empty(), Roles.SUPERVISOR));
    assertThrows(
        ProblemException.class,
        () -> confining(Optional.empty(), Roles.SUPERVISOR, Roles.ADMINISTRATOR));
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.HEAD, Roles.COORDINATOR})
  void whoSeesAllByAnotherRoleIsNotHeldUp(String role) {
    assertEquals(Optional.empty(), confining(Optional.empty(), Roles.SUPERVISOR, role));
    assertEquals(Optional.empty(), confining(Optional.empty(), role));
  }

  @Test
  void othersNeedNoBranch() {
    assertEquals(Optional.empty(), confining(Optional.empty(), Roles.AGENT));
  }
}
