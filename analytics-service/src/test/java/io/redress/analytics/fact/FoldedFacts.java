package io.redress.analytics.fact;

import io.redress.kit.inbox.IncomingEvent;
import java.util.List;

/** Rows of complaints for tests outside this package, made the only way there is: from events. */
public final class FoldedFacts {
  private FoldedFacts() {}

  public static ComplaintFact of(List<IncomingEvent> events) {
    var fact = new ComplaintFact(1, events.get(0).subject());
    events.stream()
        .filter(event -> Folding.folded().contains(event.type()))
        .forEach(event -> Folding.fold(fact, event));
    return fact;
  }
}
