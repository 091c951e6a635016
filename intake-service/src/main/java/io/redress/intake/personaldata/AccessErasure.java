package io.redress.intake.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.Session;

/** Who saw the customer stays on record, under the tombstone. */
@ApplicationScoped
class AccessErasure implements HoldsPersonalData {
  private final Session entities;

  @Inject
  AccessErasure(Session entities) {
    this.entities = entities;
  }

  @Override
  public void erase(Erasing erasing) {
    entities
        .createNativeMutationQuery(
            "update personal_data_access set customer = :tombstone where customer = :customer")
        .setParameter("tombstone", erasing.tombstone())
        .setParameter("customer", erasing.customer())
        .executeUpdate();
  }
}
