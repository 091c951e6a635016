package io.redress.intake.missed;

import io.redress.intake.personaldata.Erasing;
import io.redress.intake.personaldata.HoldsPersonalData;
import io.redress.kit.idempotency.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;

/**
 * That contacts were missed stays counted, under the tombstone, without the requests that told of
 * them; a promise is kept first. It is told of each: a customer who never complained is known to
 * other services by these alone.
 */
@ApplicationScoped
class MissedErasure implements HoldsPersonalData {
  private final Session entities;
  private final Idempotency idempotency;
  private final MissedFacts facts;

  @Inject
  MissedErasure(Session entities, Idempotency idempotency, MissedFacts facts) {
    this.entities = entities;
    this.idempotency = idempotency;
    this.facts = facts;
  }

  @Override
  public List<String> open(String customer) {
    return entities
        .createQuery("from MissedContact where openFor = :customer", MissedContact.class)
        .setParameter("customer", customer)
        .getResultStream()
        .map(MissedContactView::path)
        .toList();
  }

  @Override
  public boolean knows(String customer) {
    return !entities
        .createQuery("select id from MissedContact where customer = :customer", String.class)
        .setParameter("customer", customer)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public void erase(Erasing erasing) {
    List<String> contacts =
        entities
            .createQuery("select id from MissedContact where customer = :customer", String.class)
            .setParameter("customer", erasing.customer())
            .getResultList();
    idempotency.forget(contacts);
    contacts.forEach(id -> facts.erased(new ContactErased(id, erasing.customer(), erasing.at())));
    entities
        .createMutationQuery(
            "update MissedContact set customer = :tombstone, number = null, version = version + 1"
                + " where customer = :customer")
        .setParameter("tombstone", erasing.tombstone())
        .setParameter("customer", erasing.customer())
        .executeUpdate();
  }
}
