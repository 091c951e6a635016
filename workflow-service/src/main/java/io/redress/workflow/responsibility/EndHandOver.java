package io.redress.workflow.responsibility;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.responsibility.HandOver.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Ends an offer to which nobody said yes: first responsibility stays where it was. Callers hold the
 * case's lock. Costs no statement where nothing is offered.
 */
@ApplicationScoped
public class EndHandOver {
  private final HandOvers handOvers;
  private final Ledger ledger;
  private final Clock clock;

  EndHandOver(HandOvers handOvers, Ledger ledger, Clock clock) {
    this.handOvers = handOvers;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The case has ended. */
  public void closed(CaseFile file) {
    if (file.handOverId != null) {
      end(file, handOvers.findById(file.handOverId), State.CANCELLED, null, null);
    }
  }

  /** Lets the open offer lapse, where its time is over. */
  void lapsed(CaseFile file) {
    if (file.handOverId != null) {
      HandOver offer = handOvers.findById(file.handOverId);
      if (!offer.answerUntil.isAfter(file.now(clock))) {
        end(file, offer, State.LAPSED, null, null);
      }
    }
  }

  void end(CaseFile file, HandOver offer, State state, String by, String words) {
    offer.state = state;
    offer.openUntil = null;
    offer.answeredBy = by;
    offer.answeredAt = file.now(clock);
    offer.answer = words;
    file.handOverId = null;
    ledger.declined(file, offer);
  }
}
