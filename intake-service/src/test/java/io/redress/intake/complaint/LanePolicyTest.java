package io.redress.intake.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LanePolicyTest {
  private final LanePolicy policy = new LanePolicy(2);

  private Lane atRegistration(
      boolean privileged, boolean emergencyCategory, boolean markedUrgent, boolean bySupervisor) {
    return policy.laneFor(
        policy.reasons(privileged, emergencyCategory, markedUrgent, bySupervisor));
  }

  @Test
  void ordinaryReportsTakeTheStandardLane() {
    assertEquals(Lane.STANDARD, atRegistration(false, false, false, false));
  }

  @Test
  void vipAndKeyAccountsGoGreen() {
    assertEquals(Lane.GREEN, atRegistration(true, false, false, false));
  }

  @Test
  void anOutageIsAnEmergencyForEverybody() {
    assertEquals(Lane.EMERGENCY, atRegistration(false, true, false, false));
    assertEquals(Lane.EMERGENCY, atRegistration(true, true, false, false));
  }

  @Test
  void onlyASupervisorsMarkMakesAnEmergency() {
    assertEquals(Lane.EMERGENCY, atRegistration(false, false, true, true));
    assertEquals(Lane.STANDARD, atRegistration(false, false, true, false));
    assertEquals(Lane.STANDARD, atRegistration(false, false, false, true));
  }

  @Test
  void aSpecialPeriodRaisesByOneLane() {
    assertEquals(Lane.GREEN, policy.inSpecialPeriod(Lane.STANDARD));
    assertEquals(Lane.EMERGENCY, policy.inSpecialPeriod(Lane.GREEN));
    assertEquals(Lane.EMERGENCY, policy.inSpecialPeriod(Lane.EMERGENCY));
  }

  @Test
  void urgingTwiceRaisesStandardToGreenAndNothingSlower() {
    assertEquals(Lane.STANDARD, policy.afterUrges(Lane.STANDARD, 1));
    assertEquals(Lane.GREEN, policy.afterUrges(Lane.STANDARD, 2));
    assertEquals(Lane.GREEN, policy.afterUrges(Lane.GREEN, 5));
    assertEquals(Lane.EMERGENCY, policy.afterUrges(Lane.EMERGENCY, 2));
  }
}
