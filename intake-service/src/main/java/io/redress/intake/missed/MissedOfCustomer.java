package io.redress.intake.missed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** How often a customer was missed, and what they were promised for it. */
@ApplicationScoped
public class MissedOfCustomer {
  private final EntityManager entities;

  @Inject
  MissedOfCustomer(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Contacts that were missed, and the one promise that was made for them.
   *
   * @param reason of the latest contact
   * @param contacts how often the customer was missed since the promise was made
   * @param promisedBy until when the customer was promised to be called back
   * @param open whether somebody is still to call
   * @param breachedAt when the promise was found broken; {@code null} where it was not
   */
  public record Missed(
      MissedReason reason,
      int contacts,
      Instant lastAt,
      Instant promisedBy,
      boolean open,
      Instant breachedAt) {}

  /**
   * The latest since an instant, newest first; one statement.
   *
   * @param customer pseudonym
   */
  public List<Missed> since(String customer, Instant from, int most) {
    return entities
        .createQuery(
            "select reason, contacts, lastAt, promisedBy, open, breachedAt from MissedContact where"
                + " customer = :customer and lastAt >= :from order by lastAt desc, id desc",
            Missed.class)
        .setParameter("customer", customer)
        .setParameter("from", from)
        .setMaxResults(most)
        .getResultList();
  }
}
