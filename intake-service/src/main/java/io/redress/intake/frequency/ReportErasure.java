package io.redress.intake.frequency;

import io.redress.intake.personaldata.Erasing;
import io.redress.intake.personaldata.HoldsPersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.Session;

/** What a number reported stays counted, under the tombstone. */
@ApplicationScoped
class ReportErasure implements HoldsPersonalData {
  private final Session entities;

  @Inject
  ReportErasure(Session entities) {
    this.entities = entities;
  }

  @Override
  public void erase(Erasing erasing) {
    entities
        .createNativeMutationQuery(
            "update report set customer = :tombstone where customer = :customer")
        .setParameter("tombstone", erasing.tombstone())
        .setParameter("customer", erasing.customer())
        .executeUpdate();
  }
}
