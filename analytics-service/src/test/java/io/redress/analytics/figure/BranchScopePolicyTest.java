package io.redress.analytics.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BranchScopePolicyTest {
  private static final Optional<String> NORTH = Optional.of("north");

  @Test
  void anAnalystReadsAllBranchesOrTheOneAskedFor() {
    assertTrue(BranchScopePolicy.allows(true, NORTH, "south"));
    assertNull(BranchScopePolicy.confinedTo(true, NORTH, null));
    assertEquals("south", BranchScopePolicy.confinedTo(true, NORTH, "south"));
  }

  @Test
  void aSupervisorOfABranchReadsThatBranchOnly() {
    assertEquals("north", BranchScopePolicy.confinedTo(false, NORTH, null));
    assertTrue(BranchScopePolicy.allows(false, NORTH, "north"));
    assertFalse(BranchScopePolicy.allows(false, NORTH, "south"));
  }

  @Test
  void whoIsConfinedToNoBranchReadsAll() {
    assertTrue(BranchScopePolicy.allows(false, Optional.empty(), "south"));
    assertNull(BranchScopePolicy.confinedTo(false, Optional.empty(), null));
    assertEquals("south", BranchScopePolicy.confinedTo(false, Optional.empty(), "south"));
  }
}
