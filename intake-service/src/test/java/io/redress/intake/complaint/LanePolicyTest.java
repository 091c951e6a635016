package io.redress.intake.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LanePolicyTest {
  private final LanePolicy policy = new LanePolicy(2);

  @Test
  void ordinaryReportsTakeTheStandardLane() {
    assertEquals(Lane.STANDARD, policy.atRegistration(false, false, false, false));
  }

  @Test
  void vipAndKeyAccountsGoGreen() {
    assertEquals(Lane.GREEN, policy.atRegistration(true, false, false, false));
  }

  @Test
  void anOutageIsAnEmergencyForEverybody() {
    assertEquals(Lane.EMERGENCY, policy.atRegistration(false, true, false, false));
    assertEquals(Lane.EMERGENCY, policy.atRegistration(true, true, false, false));
  }

  @Test
  void onlyASupervisorsMarkMakesAnEmergency() {
    assertEquals(Lane.EMERGENCY, policy.atRegistration(false, false, true, true));
    assertEquals(Lane.STANDARD, policy.atRegistration(false, false, true, false));
    assertEquals(Lane.STANDARD, policy.atRegistration(false, false, false, true));
  }

  @Test
  void urgingTwiceRaisesStandardToGreenAndNothingSlower() {
    assertEquals(Lane.STANDARD, policy.afterUrges(Lane.STANDARD, 1));
    assertEquals(Lane.GREEN, policy.afterUrges(Lane.STANDARD, 2));
    assertEquals(Lane.GREEN, policy.afterUrges(Lane.GREEN, 5));
    assertEquals(Lane.EMERGENCY, policy.afterUrges(Lane.EMERGENCY, 2));
  }
}
