package io.redress.intake.missed;

import io.redress.intake.personaldata.Erasing;
import io.redress.intake.personaldata.HoldsPersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;

/** That contacts were missed stays counted, under the tombstone; a promise is kept first. */
@ApplicationScoped
class MissedErasure implements HoldsPersonalData {
  private final Session entities;

  @Inject
  MissedErasure(Session entities) {
    this.entities = entities;
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
  public void erase(Erasing erasing) {
    entities
        .createMutationQuery(
            "update MissedContact set customer = :tombstone, number = null, version = version + 1"
                + " where customer = :customer")
        .setParameter("tombstone", erasing.tombstone())
        .setParameter("customer", erasing.customer())
        .executeUpdate();
  }
}
