package io.redress.analytics.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StaffingPolicyTest {
  private static StaffingPolicy.Staffing staffing(int visits, String each, int spread) {
    return StaffingPolicy.staffing(
        visits, new BigDecimal(each), new BigDecimal("8"), spread, 2, 4, 3);
  }

  @Test
  void withoutSpreadNobodyWorksBeyondTheDay() {
    var strict = staffing(23, "1.5", 0);
    assertEquals(5, strict.visitors());
    assertEquals(5, strict.least());
    assertEquals(5, strict.most());
    assertEquals(0, strict.beyond().signum());
  }

  @Test
  void noVisitsTakeNoVisitors() {
    var none = staffing(0, "1.5", 1);
    assertEquals(0, none.visitors());
    assertEquals(2, none.perBranch());
    assertEquals(11, none.total());
  }

  @Property
  void theVisitorsAreTheFewestWhoCanMakeAllVisits(
      @ForAll @IntRange(min = 1, max = 5000) int visits,
      @ForAll @IntRange(min = 1, max = 80) int tenths,
      @ForAll @IntRange(max = 5) int spread) {
    var each = BigDecimal.valueOf(tenths, 1);
    var plan = StaffingPolicy.staffing(visits, each, new BigDecimal("8"), spread, 2, 4, 3);
    assertTrue((long) plan.visitors() * plan.most() >= visits);
    assertTrue((long) (plan.visitors() - 1) * plan.most() < visits);
    assertTrue(each.multiply(BigDecimal.valueOf(plan.fitting())).compareTo(new BigDecimal(8)) <= 0);
    assertTrue(
        plan.beyond().compareTo(each.multiply(BigDecimal.valueOf(spread))) <= 0,
        () -> "beyond the spread: " + plan);
    assertEquals(plan.total(), plan.perBranch() * 4 + 3);
  }
}
