package io.redress.analytics.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class LanePolicyTest {
  @Test
  void theHigherLaneWinsWhicheverComesFirst() {
    assertEquals("EMERGENCY", LanePolicy.higher("EMERGENCY", "GREEN"));
    assertEquals("EMERGENCY", LanePolicy.higher("GREEN", "EMERGENCY"));
    assertEquals("GREEN", LanePolicy.higher("STANDARD", "GREEN"));
  }

  @Test
  void aLaneIsBetterThanNone() {
    assertEquals("GREEN", LanePolicy.higher(null, "GREEN"));
    assertEquals("GREEN", LanePolicy.higher("GREEN", null));
    assertNull(LanePolicy.higher(null, null));
  }

  @Test
  void unknownLanesAreBelowTheKnownAndInAFixedOrder() {
    assertEquals("STANDARD", LanePolicy.higher("SCENIC", "STANDARD"));
    assertEquals(LanePolicy.higher("A", "B"), LanePolicy.higher("B", "A"));
  }
}
