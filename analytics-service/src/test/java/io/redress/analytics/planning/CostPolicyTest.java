package io.redress.analytics.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CostPolicyTest {
  @Test
  void managementIsRoundedHalfUpToAMinorUnit() {
    assertEquals(1, CostPolicy.management(5, new BigDecimal("10")));
    assertEquals(0, CostPolicy.management(4, new BigDecimal("10")));
    assertEquals(33, CostPolicy.management(100, new BigDecimal("33.3333")));
  }

  @Test
  void anAmountThatDoesNotFitIsRefusedAndNeverWrong() {
    assertThrows(ArithmeticException.class, () -> CostPolicy.line(Long.MAX_VALUE, 2, 1));
  }

  @Test
  void theGreatestPlanThatMayBeSentFits() {
    var line = CostPolicy.line(100_000, 1_000_000_000L, 120);
    var sum = Math.multiplyExact(line, 50L);
    assertEquals(
        1_200_000_000_000_000_000L,
        Math.addExact(sum, CostPolicy.management(sum, new BigDecimal("100"))));
  }
}
