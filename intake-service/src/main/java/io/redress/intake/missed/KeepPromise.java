package io.redress.intake.missed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What happens to one promise by itself; looked at once more under its lock. */
@ApplicationScoped
class KeepPromise {
  private final MissedContacts contacts;
  private final MissedSettings settings;
  private final MissedFacts facts;
  private final Clock clock;

  @Inject
  KeepPromise(MissedContacts contacts, MissedSettings settings, MissedFacts facts, Clock clock) {
    this.contacts = contacts;
    this.settings = settings;
    this.facts = facts;
    this.clock = clock;
  }

  /** Notes that it is broken, once. */
  @Transactional
  void breach(String id) {
    MissedContact contact = contacts.lock(id);
    if (contact.open && contact.breaches(now())) {
      facts.broken(PromiseBroken.of(contact));
    }
  }

  /** Gives it back when whoever claimed it is silent. */
  @Transactional
  void giveBack(String id) {
    MissedContact contact = contacts.lock(id);
    if (contact.status == MissedStatus.CLAIMED
        && contact.claimedAt.isBefore(now().minus(settings.claim()))) {
      contact.release();
    }
  }

  /** Ends it: the customer came first, unless somebody is calling right now. */
  @Transactional
  void end(String id, String complaintId) {
    MissedContact contact = contacts.lock(id);
    if (contact.status == MissedStatus.WAITING) {
      Instant now = now();
      contact.complaintId = complaintId;
      if (contact.breaches(now)) {
        facts.broken(PromiseBroken.of(contact));
      }
      contact.close(MissedStatus.CALLED_AGAIN, null, now);
      facts.returned(ContactReturned.of(contact));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
