package io.redress.analytics.planning;

import java.math.BigDecimal;

/**
 * How many people visits take. A visitor's day holds as many whole visits as fit into its hours; on
 * a given day they make up to {@code spread} fewer or more, as travel and talk allow. The visitors
 * are the fewest who can make all visits so; each branch adds people for the follow-up, the company
 * people who check. With 23 visits of 1.5 hours, 8 hours a day and a spread of 1: 4 visitors with 4
 * to 6 visits each, as in the published plan.
 */
final class StaffingPolicy {
  private StaffingPolicy() {}

  /**
   * @param visitsPerDay of one branch, 0 or more
   * @param hoursPerVisit more than 0, at most {@code hoursPerDay}
   */
  static Staffing staffing(
      int visitsPerDay,
      BigDecimal hoursPerVisit,
      BigDecimal hoursPerDay,
      int spread,
      int followUpStaff,
      int branches,
      int checkers) {
    var fitting = hoursPerDay.divideToIntegralValue(hoursPerVisit).intValueExact();
    var most = fitting + spread;
    var visitors = up(visitsPerDay, most);
    var perBranch = (long) visitors + followUpStaff;
    var longest = hoursPerVisit.multiply(BigDecimal.valueOf(up(visitsPerDay, visitors)));
    return new Staffing(
        fitting,
        Math.max(0, fitting - spread),
        most,
        visitors,
        longest,
        longest.subtract(hoursPerDay).max(BigDecimal.ZERO),
        perBranch,
        perBranch * branches + checkers);
  }

  private static int up(int all, int each) {
    return all == 0 ? 0 : (int) (((long) all + each - 1) / each);
  }

  /**
   * @param fitting whole visits within the hours of a day
   * @param longestDay hours of visits of the busiest visitor when the visits are shared evenly
   * @param beyond how much of them exceeds the hours of a day; 0 where none
   */
  record Staffing(
      int fitting,
      int least,
      int most,
      int visitors,
      BigDecimal longestDay,
      BigDecimal beyond,
      long perBranch,
      long total) {}
}
