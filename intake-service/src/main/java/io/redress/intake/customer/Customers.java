package io.redress.intake.customer;

import io.redress.intake.personaldata.ReadsNumbers;
import io.redress.kit.masking.Pseudonyms;
import io.redress.kit.sealing.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** All customers. */
@ApplicationScoped
public class Customers implements ReadsNumbers {
  private final Session entities;
  private final Pseudonyms pseudonyms;
  private final Sealing sealing;
  private final CustomerSettings settings;

  @Inject
  Customers(Session entities, Pseudonyms pseudonyms, Sealing sealing, CustomerSettings settings) {
    this.entities = entities;
    this.pseudonyms = pseudonyms;
    this.sealing = sealing;
    this.settings = settings;
  }

  /** A number as somebody wrote it; empty when it is none. */
  public Optional<CustomerNumber> read(String written) {
    return CustomerNumber.parse(written, settings.homePrefix());
  }

  @Override
  public Optional<String> pseudonym(String written) {
    return read(written).map(this::pseudonymOf);
  }

  /** The customer with this number. */
  public Optional<Customer> find(CustomerNumber number) {
    return Optional.ofNullable(entities.find(Customer.class, pseudonymOf(number)));
  }

  /** The customer with this pseudonym. */
  public Optional<Customer> find(String pseudonym) {
    return Optional.ofNullable(entities.find(Customer.class, pseudonym));
  }

  /** Under which pseudonym a number's complaints are kept. */
  public String pseudonymOf(CustomerNumber number) {
    return pseudonyms.of(number.value());
  }

  /**
   * Locks the customer's row until the transaction ends, creating it for a new number. Whoever
   * registers for a number comes through here first, so that reports of one customer are counted
   * one after the other.
   */
  public Customer lock(CustomerNumber number, CustomerProfile profile, Instant now) {
    String pseudonym = pseudonymOf(number);
    Optional<Customer> known = locked(pseudonym);
    if (known.isEmpty()) {
      create(pseudonym, number, profile, now);
      known = locked(pseudonym);
    }
    Customer customer = known.orElseThrow();
    customer.learn(profile, now);
    return customer;
  }

  /**
   * Locks the row of a known customer until the transaction ends, before any complaint is: what the
   * customer reported is counted anew.
   */
  public Customer lock(String pseudonym) {
    return locked(pseudonym).orElseThrow();
  }

  /** Locks the row of a customer, if there is one, until the transaction ends. */
  public Optional<Customer> lockKnown(String pseudonym) {
    return locked(pseudonym);
  }

  /**
   * The same for a report of the past: a customer who is known already stays as they are, but may
   * turn out to have been one for longer.
   */
  public Customer lockForPast(CustomerNumber number, CustomerProfile profile, Instant at) {
    String pseudonym = pseudonymOf(number);
    Optional<Customer> known = locked(pseudonym);
    if (known.isEmpty()) {
      create(pseudonym, number, profile, at);
      known = locked(pseudonym);
    }
    Customer customer = known.orElseThrow();
    customer.knownAt(at);
    return customer;
  }

  private Optional<Customer> locked(String pseudonym) {
    List<Customer> rows =
        entities
            .createNativeQuery(
                "select * from customer where pseudonym = :pseudonym for update", Customer.class)
            .setParameter("pseudonym", pseudonym)
            .getResultList();
    return rows.stream().findFirst();
  }

  /** A duplicate waits for the other transaction and then leaves its row as it is. */
  private void create(
      String pseudonym, CustomerNumber number, CustomerProfile profile, Instant now) {
    entities
        .createNativeMutationQuery(
            "insert into customer (pseudonym, number, name, contact_number, tier, branch, district,"
                + " since, updated_at) values (:pseudonym, :number, :name, :contact, :tier, :branch,"
                + " :district, :now, :now) on duplicate key update pseudonym = pseudonym")
        .setParameter("pseudonym", pseudonym)
        .setParameter("number", sealing.seal(SealedCustomer.NUMBER, number.value()))
        .setParameter("name", sealing.seal(SealedCustomer.NAME, profile.name()))
        .setParameter(
            "contact",
            profile.contactNumber() == null
                ? null
                : sealing.seal(SealedCustomer.CONTACT_NUMBER, profile.contactNumber().value()))
        .setParameter("tier", (profile.tier() == null ? Tier.ORDINARY : profile.tier()).name())
        .setParameter("branch", profile.branch())
        .setParameter("district", profile.district())
        .setParameter("now", now)
        .executeUpdate();
  }
}
