package io.redress.intake.customer;

import io.redress.intake.personaldata.Erasing;
import io.redress.intake.personaldata.HoldsPersonalData;
import io.redress.kit.sealing.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.Session;

/** Of a customer tier, branch, district and times are left, which figures are made of. */
@ApplicationScoped
class CustomerErasure implements HoldsPersonalData {
  private final Session entities;
  private final Sealing sealing;

  @Inject
  CustomerErasure(Session entities, Sealing sealing) {
    this.entities = entities;
    this.sealing = sealing;
  }

  @Override
  public void erase(Erasing erasing) {
    entities
        .createNativeMutationQuery(
            "update customer set pseudonym = :tombstone, number = :nothing, name = null,"
                + " contact_number = null, erased_at = :at where pseudonym = :customer")
        .setParameter("tombstone", erasing.tombstone())
        .setParameter("nothing", sealing.seal(SealedCustomer.NUMBER, ""))
        .setParameter("at", erasing.at())
        .setParameter("customer", erasing.customer())
        .executeUpdate();
  }
}
