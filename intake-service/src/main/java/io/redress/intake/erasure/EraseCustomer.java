package io.redress.intake.erasure;

import io.quarkus.arc.All;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.complaint.Viewer;
import io.redress.intake.customer.Customer;
import io.redress.intake.customer.CustomerProfile;
import io.redress.intake.customer.Customers;
import io.redress.intake.personaldata.Erasing;
import io.redress.intake.personaldata.HoldsPersonalData;
import io.redress.intake.personaldata.Tombstone;
import io.redress.intake.problem.IntakeProblem;
import io.redress.kit.id.Ids;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Roles;
import io.redress.kit.outbox.Outbox;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Erases a customer: number, names, contact and words are gone for good, here at once and in the
 * other services by the events that are part of the same transaction. What is counted stays
 * counted. The pseudonym gives way to a random tombstone, so that a later report of the same number
 * begins as that of a new customer.
 *
 * <p>Refused while a complaint is open or a call promised: neither could be brought to its end. Who
 * insists has them withdrawn first.
 */
@ApplicationScoped
class EraseCustomer {
  private static final Logger LOG = Logger.getLogger(EraseCustomer.class);

  private static final CustomerProfile NOTHING = new CustomerProfile(null, null, null, null, null);

  private final Customers customers;
  private final Complaints complaints;
  private final List<HoldsPersonalData> holders;
  private final EntityManager entities;
  private final Idempotency idempotency;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  EraseCustomer(
      Customers customers,
      Complaints complaints,
      @All List<HoldsPersonalData> holders,
      EntityManager entities,
      Idempotency idempotency,
      Outbox outbox,
      Clock clock) {
    this.customers = customers;
    this.complaints = complaints;
    this.holders = holders;
    this.entities = entities;
    this.idempotency = idempotency;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What a repeated request is compared by. */
  private record Asked(String customer, ErasureReason reason) {}

  /**
   * Erases the customer with this number, in any usual spelling.
   *
   * @param key idempotency key, or {@code null}
   * @throws ProblemException not-found, for one who was erased as well; row-not-yours for a
   *     supervisor of another branch; branch-missing for one of none; still-open
   */
  @Transactional
  Erasure erase(String key, String number, ErasureReason reason, Viewer by) {
    String pseudonym = customers.pseudonym(number).orElseThrow(EraseCustomer::unknown);
    Idempotency.Outcome outcome =
        idempotency.once(
            key,
            "eraseCustomer",
            new Asked(pseudonym, reason),
            () -> eraseNow(number, pseudonym, reason, by));
    return entities.find(Erasure.class, outcome.resourceId());
  }

  private String eraseNow(String number, String pseudonym, ErasureReason reason, Viewer by) {
    Customer customer =
        customers
            .lockKnown(pseudonym)
            .or(() -> whoNeverComplained(number, pseudonym))
            .orElseThrow(EraseCustomer::unknown);
    requireRow(by, customer);
    requireNothingOpen(pseudonym);
    List<Complaints.Ticket> tickets = complaints.ticketsOf(pseudonym);
    Instant now = clock.instant();
    Erasing erasing =
        new Erasing(
            pseudonym,
            Tombstone.random(),
            tickets.stream().map(Complaints.Ticket::id).toList(),
            now);
    holders.forEach(holder -> holder.erase(erasing));
    for (Complaints.Ticket ticket : tickets) {
      outbox.append(
          ticket.id(),
          CustomerErased.TYPE,
          new CustomerErased(ticket.id(), ticket.number(), pseudonym, now));
    }
    Erasure erasure =
        new Erasure(Ids.next(), erasing.tombstone(), reason, tickets.size(), by.user(), now);
    entities.flush();
    entities.clear();
    entities.persist(erasure);
    LOG.infof(
        "Customer erased: erasureId=%s complaints=%d reason=%s",
        erasure.id, erasure.complaints, reason);
    return erasure.id;
  }

  /** A row of their own is what whoever registers for them at the same time waits for. */
  private Optional<Customer> whoNeverComplained(String number, String pseudonym) {
    return holders.stream().anyMatch(holder -> holder.knows(pseudonym))
        ? customers.read(number).map(it -> customers.lock(it, NOTHING, clock.instant()))
        : Optional.empty();
  }

  private void requireNothingOpen(String pseudonym) {
    List<String> open =
        holders.stream().flatMap(holder -> holder.open(pseudonym).stream()).toList();
    if (!open.isEmpty()) {
      throw ProblemException.of(
              IntakeProblem.STILL_OPEN, "Complaints, or promises to call back, are open.")
          .with("open", open);
    }
  }

  private static void requireRow(Viewer by, Customer customer) {
    String branch = by.confiningBranch(Roles.ADMINISTRATOR);
    boolean everywhere = by.roles().contains(Roles.ADMINISTRATOR);
    if (!everywhere && !customer.branch().filter(branch::equals).isPresent()) {
      throw ProblemException.of(
          IntakeProblem.ROW_NOT_YOURS, "The customer belongs to another branch.");
    }
  }

  private static ProblemException unknown() {
    return ProblemException.of(
        CommonProblem.NOT_FOUND, "Nobody has reported with this number, or they were erased.");
  }
}
