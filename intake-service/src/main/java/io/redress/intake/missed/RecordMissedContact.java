package io.redress.intake.missed;

import io.redress.intake.complaint.Viewer;
import io.redress.intake.customer.Customer;
import io.redress.intake.customer.CustomerNumber;
import io.redress.intake.customer.Customers;
import io.redress.kit.id.Ids;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Records a call that reached nobody, and promises to call back. Calls of one number that come
 * while a promise is open count for that promise. Nothing of it is a complaint: it is in no count
 * of reports.
 */
@ApplicationScoped
public class RecordMissedContact {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final MissedContacts contacts;
  private final Customers customers;
  private final CallingHoursPolicy hours;
  private final MissedSettings settings;
  private final MissedFacts facts;
  private final Idempotency idempotency;
  private final Clock clock;

  @Inject
  RecordMissedContact(
      MissedContacts contacts,
      Customers customers,
      CallingHoursPolicy hours,
      MissedSettings settings,
      MissedFacts facts,
      Idempotency idempotency,
      Clock clock) {
    this.contacts = contacts;
    this.customers = customers;
    this.hours = hours;
    this.settings = settings;
    this.facts = facts;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param replayed whether this very call was recorded before
   */
  record Recorded(MissedContact contact, boolean replayed) {}

  /**
   * Records; the same call once, by its id and by the caller's key.
   *
   * @param key idempotency key, or {@code null}
   * @throws ProblemException invalid-field, or what {@link Idempotency} refuses
   */
  @Transactional
  Recorded record(String key, MissedContactRequest request, Viewer by) {
    CustomerNumber number =
        customers
            .read(request.number())
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        "number",
                        "is not a number",
                        "Send 5 to 20 digits; hyphens and one leading + are ignored."));
    MissedCall call =
        new MissedCall(
            by.user(),
            request.callId(),
            request.reason(),
            sane(request.at().toInstant()),
            request.queue(),
            request.waitedSeconds(),
            request.skill());
    boolean[] isNew = {false};
    Idempotency.Outcome outcome =
        idempotency.once(
            key,
            "recordMissedContact",
            request,
            () -> {
              String id = Ids.next();
              isNew[0] = contacts.isNew(call, id, clock.instant());
              return isNew[0]
                  ? promise(id, number, call, request.branch()).id
                  : contacts.of(call.source(), call.callId()).id;
            });
    return new Recorded(contacts.get(outcome.resourceId()), outcome.replayed() || !isNew[0]);
  }

  private MissedContact promise(String id, CustomerNumber number, MissedCall call, String branch) {
    String known =
        branch == null ? customers.find(number).flatMap(Customer::branch).orElse(null) : branch;
    MissedContact contact =
        contacts.lockOpen(id, customers.pseudonymOf(number), Rows.branch(known), call);
    if (!contact.id.equals(id)) {
      contacts.belongs(call, contact.id);
    }
    contact.missed(
        call, number.value(), hours.after(call.at(), settings.clocks().of(call.reason())));
    facts.missed(ContactMissed.of(contact, call));
    return contacts.written(contact);
  }

  private Instant sane(Instant at) {
    Instant now = clock.instant();
    if (at.isAfter(now.plus(CLOCKS_DIFFER)) || at.isBefore(now.minus(settings.oldest()))) {
      throw ProblemException.invalid(
          "at",
          "lies in the future or too far in the past",
          "Send when it was missed, at most " + settings.oldest().toHours() + " hours ago.");
    }
    return at.truncatedTo(ChronoUnit.MICROS);
  }
}
