package io.redress.analytics.fact;

import io.redress.kit.inbox.IncomingEvent;
import java.util.Set;

/** What follows from events beside the rows of complaints. */
public interface EventFollower {
  /** Types that are otherwise only logged. */
  Set<String> followed();

  /**
   * Called once for each distinct event of these types, in the transaction that logs it. Events may
   * come in any order.
   *
   * @throws io.redress.kit.inbox.PoisonException when the data can never be used
   */
  void follow(IncomingEvent event);
}
