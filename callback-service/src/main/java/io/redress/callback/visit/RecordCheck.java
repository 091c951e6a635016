package io.redress.callback.visit;

import io.redress.callback.visit.VisitRequests.RecordRequest;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Years;
import java.util.EnumSet;
import java.util.Set;

/** Whether a record of a visit is whole. */
final class RecordCheck {

  private RecordCheck() {}

  /**
   * Checks it.
   *
   * @throws ProblemException invalid-field naming what is missing, or does not belong
   */
  static void check(RecordRequest request) {
    boolean absent = request.outcome() == VisitOutcome.ABSENT;
    boolean followUp = request.outcome() == VisitOutcome.FOLLOW_UP;
    require(
        absent ? request.tests() == null || request.tests().isEmpty() : tested(request),
        "tests",
        "Test each of the three networks once; none when nobody was at home.");
    require(
        absent == (request.situation() == null), "situation", "Say what you met, unless nobody.");
    require(
        followUp == (request.followUp() != null),
        "followUp",
        "Say what is left to do with FOLLOW_UP, and only then.");
    require(
        !followUp || Years.have(request.followUp().until()),
        "followUp.until",
        "Name a day of 2000 to 2100.");
    require(!followUp || request.outlook() != null, "outlook", "Say when it can be solved.");
    require(
        !absent || request.giftAmount() == null || request.giftAmount() == 0,
        "giftAmount",
        "Nobody was there to take a gift.");
  }

  private static boolean tested(RecordRequest request) {
    if (request.tests() == null || request.tests().size() != Network.values().length) {
      return false;
    }
    Set<Network> tested = EnumSet.noneOf(Network.class);
    request.tests().forEach(test -> tested.add(test.network()));
    return tested.size() == Network.values().length;
  }

  private static void require(boolean holds, String field, String mend) {
    if (!holds) {
      throw ProblemException.invalid(field, "does not fit the outcome", mend);
    }
  }
}
